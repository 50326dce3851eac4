# A property without a function for an operation does not allow it.
# differs-from-cpython: text of the error
class A:
    x = property()
    @property
    def y(self):
        return 1
a = A()
try:
    a.x
except AttributeError as e:
    print(e)  # expect: unreadable attribute
for act in (lambda: setattr(a, "y", 2), lambda: delattr(a, "y")):
    try:
        act()
    except AttributeError:
        print("AttributeError")
# expect: AttributeError
# expect: AttributeError
print(a.y)  # expect: 1
