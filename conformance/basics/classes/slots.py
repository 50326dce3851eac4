# Instances of a class with __slots__ have these attributes only.
class A:
    __slots__ = ("x", "y")
    z = 3
a = A()
a.x = 1
print(a.x, a.z)  # expect: 1 3
for name in ("y", "q"):
    try:
        getattr(a, name)
    except AttributeError as e:
        print(name)
# expect: y
# expect: q
for name in ("z", "q"):
    try:
        setattr(a, name, 1)
    except AttributeError as e:
        print(name)
# expect: z
# expect: q
del a.x
print(hasattr(a, "x"), hasattr(a, "__dict__"))  # expect: False False
