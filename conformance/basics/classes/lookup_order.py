# Members are found depth first, left to right: there is no method resolution order.
# differs-from-cpython: CPython linearises the bases (C3)
class A:
    x = "A"
class B(A):
    pass
class C(A):
    x = "C"
class D(B, C):
    pass
print(D.x, D().x)  # expect: A A
