# OSError names the error of its number.
# differs-from-cpython: text of the message
print(OSError(2), OSError(12345), OSError(2, "x"))  # expect: [Errno 2] ENOENT 12345 (2, 'x')
print(repr(OSError(2)), OSError(2).errno)  # expect: OSError(2,) 2
class E(OSError):
    pass
print(E(13))  # expect: [Errno 13] EACCES
