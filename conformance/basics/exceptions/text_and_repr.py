# str() of an exception is that of its argument or arguments.
# differs-from-cpython: a single argument has a comma in repr(), KeyError has no quotes
print(str(ValueError()), str(ValueError(1)), str(ValueError(1, "a")))  # expect:  1 (1, 'a')
print(repr(ValueError()), repr(ValueError(1)), repr(ValueError(1, "a")))  # expect: ValueError() ValueError(1,) ValueError(1, 'a')
print(KeyError("x"))  # expect: x
