# What a call site found before holds no longer once a class changes.
class A:
    def f(self):
        return "A.f"
class B(A):
    n = 0
def call(o):
    return o.f()
b = B()
print(call(b), call(b))  # expect: A.f A.f
A.f = lambda self: "new"
print(call(b))  # expect: new
B.f = lambda self: "B.f"
print(call(b))  # expect: B.f
b.f = lambda: "own"
print(call(b))  # expect: own
del b.f
print(call(b))  # expect: B.f
del B.f
print(call(b))  # expect: new
for i in range(3):
    B.n += 1
    print(b.n, end=" ")
print()  # expect: 1 2 3 
A.__len__ = lambda self: 7
print(len(b))  # expect: 7
A.__len__ = lambda self: 8
print(len(b))  # expect: 8
del A.__len__
try:
    len(b)
except TypeError as e:
    print(e)  # expect: object of type 'B' has no len()
