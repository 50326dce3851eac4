# differs-from-cpython: error numbers
# Data of zlib and bare data; what is damaged.
import uzlib
import uio
def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)
data = b'hello hello hello, hello hello hello, hello hello hello, hello hello hello, hello hello hello, hello hello hello, hello hello hello, hello hello hello, hello hello hello, hello hello hello, hello hello hello, hello hello hello, hello hello hello, hello hello hello, hello hello hello, hello hello hello, hello hello hello, hello hello hello, hello hello hello, hello hello hello, '
zlib = b'x\x9c\xcbH\xcd\xc9\xc9W\xc8@\x90:\xc8\x9cQ!Z\n\x01\x00>\xbb\x87\xa1'
raw = b'\xcbH\xcd\xc9\xc9W\xc8@\x90:\xc8\x9cQ!Z\n\x01\x00'


print(uzlib.decompress(zlib) == data)
# expect: True
print(type(uzlib.decompress(zlib)))
# expect: <class 'bytearray'>
print(uzlib.decompress(raw, -15) == data)
# expect: True
t(uzlib.decompress, b'')
# expect: ValueError (-3,)
t(uzlib.decompress, zlib[:10])
# expect: ValueError (-3,)
t(uzlib.decompress, b'\x78\x9c' + b'\xff' * 20)
# expect: ValueError (-3,)
t(uzlib.decompress, zlib[:-1] + b'\x00')
# expect: ValueError (-4,)
t(uzlib.decompress, 5)
# expect: TypeError ('object with buffer protocol required',)
