# getattr, setattr, delattr, hasattr and dir.
class A:
    x = 1
    @property
    def bad(self):
        raise AttributeError("inside")
    @property
    def worse(self):
        raise ValueError("worse")
a = A()
setattr(a, "y", 2)
print(getattr(a, "x"), getattr(a, "y"), getattr(a, "z", 3), hasattr(a, "y"), hasattr(a, "z"))  # expect: 1 2 3 True False
delattr(a, "y")
print(hasattr(a, "y"), hasattr(a, "bad"), getattr(a, "bad", "default"))  # expect: False False default
try:
    hasattr(a, "worse")
except ValueError as e:
    print(e)  # expect: worse
for f in (lambda: getattr(a, "z"), lambda: getattr(a, 1), lambda: delattr(a, "z")):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, end=" ")
print()  # expect: AttributeError TypeError AttributeError 
print("x" in dir(A), "x" in dir(a), "append" in dir([]), "append" in dir(list), "a" in dir())  # expect: True True True True True
class WithDir:
    def __dir__(self):
        return ["one"]
print(dir(WithDir()))  # expect: ['one']
