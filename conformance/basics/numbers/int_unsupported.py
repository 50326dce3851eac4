# Errors name the operation and the types.
def raises(f):
    try:
        f()
    except TypeError as e:
        print(e)
raises(lambda: 1 < "a")  # expect: unsupported types for __lt__: 'int', 'str'
raises(lambda: 1 | 1.0)  # expect: unsupported types for __or__: 'int', 'float'
raises(lambda: 1 @ 2)  # expect: unsupported types for __matmul__: 'int', 'int'
raises(lambda: (1 << 70) + None)  # expect: unsupported types for __add__: 'int', 'NoneType'
raises(lambda: None + 1.5)  # expect: unsupported types for __add__: 'NoneType', 'float'
raises(lambda: ~1.5)  # expect: unsupported type for __invert__: 'float'
raises(lambda: 1 < 1j)  # expect: unsupported types for __lt__: 'int', 'complex'
raises(lambda: len(5))  # expect: object of type 'int' has no len()
raises(lambda: 5[0])  # expect: 'int' object isn't subscriptable
raises(lambda: 5())  # expect: 'int' object isn't callable
