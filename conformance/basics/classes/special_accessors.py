# A class that has subclasses cannot get its first property any more.
# differs-from-cpython: there it can
class A:
    pass
class B(A):
    pass
try:
    A.p = property(lambda self: 1)
except AttributeError as e:
    print(e)  # expect: can't add special method to already-subclassed class
class C:
    pass
c = C()
C.p = property(lambda self: 1)
print(c.p)  # expect: 1
