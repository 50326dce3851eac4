# Instances of plain classes do not show the members of object; classes do.
# differs-from-cpython: object is an ordinary base there
class A:
    pass
print(hasattr(A(), "__init__"), hasattr(A, "__init__"), hasattr(A, "__setattr__"))  # expect: False True True
class L(list):
    pass
print(hasattr(L(), "__setattr__"))  # expect: True
