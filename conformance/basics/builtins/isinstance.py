# isinstance and issubclass.
# differs-from-cpython: error texts
class A: pass
class B(A): pass
class C(B, list): pass
print(isinstance(B(), A), isinstance(A(), B), isinstance(B(), (int, A)), isinstance(B(), object))  # expect: True False True True
print(issubclass(B, A), issubclass(B, B), issubclass(int, object), issubclass(C, list), issubclass(A, (B, int)))  # expect: True True True True False
print(isinstance(C(), list), isinstance([], C), isinstance(A, type), isinstance(1, ()))  # expect: True False True False
for f in (lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: isinstance(1, 1)):
    try:
        f()
    except TypeError as e:
        print(e)
# expect: issubclass() arg 1 must be a class
# expect: issubclass() arg 2 must be a class or a tuple of classes
# expect: issubclass() arg 2 must be a class or a tuple of classes
callable_things = [callable(x) for x in (len, int, A, lambda: 0, A(), 1, "len", [].append)]
print(callable_things)  # expect: [True, True, True, True, False, False, False, True]
