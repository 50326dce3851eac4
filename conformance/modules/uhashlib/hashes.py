# differs-from-cpython: other error texts
# Hashes of data in one piece and in parts; digest() may be asked for again.
import uhashlib
import ubinascii
def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


def hexed(name, *parts):
    h = getattr(uhashlib, name)()
    for part in parts:
        h.update(part)
    first = h.digest()
    return ubinascii.hexlify(first), h.digest() == first

t(hexed, 'md5')
# expect: (b'd41d8cd98f00b204e9800998ecf8427e', True)
t(hexed, 'md5', b'abc')
# expect: (b'900150983cd24fb0d6963f7d28e17f72', True)
t(hexed, 'md5', b'a', bytearray(b'b'), memoryview(b'c'))
# expect: (b'900150983cd24fb0d6963f7d28e17f72', True)
t(hexed, 'md5', b'x' * 20000)
# expect: (b'e5d2c6fe7777b38038eb8315e1f5c734', True)
t(hexed, 'sha1')
# expect: (b'da39a3ee5e6b4b0d3255bfef95601890afd80709', True)
t(hexed, 'sha1', b'abc')
# expect: (b'a9993e364706816aba3e25717850c26c9cd0d89d', True)
t(hexed, 'sha1', b'a', bytearray(b'b'), memoryview(b'c'))
# expect: (b'a9993e364706816aba3e25717850c26c9cd0d89d', True)
t(hexed, 'sha1', b'x' * 20000)
# expect: (b'2cbe80a4a470a379e03546b5ed50465014bbe830', True)
t(hexed, 'sha256')
# expect: (b'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', True)
t(hexed, 'sha256', b'abc')
# expect: (b'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', True)
t(hexed, 'sha256', b'a', bytearray(b'b'), memoryview(b'c'))
# expect: (b'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', True)
t(hexed, 'sha256', b'x' * 20000)
# expect: (b'42e8bc96b8eec8c4e5d503483ba0cb843ce95243c8ca8575ffc69cd25d12c61c', True)
t(uhashlib.md5, 1)
# expect: TypeError ('object with buffer protocol required',)
t(uhashlib.sha1(b'a').update, None)
# expect: TypeError ('object with buffer protocol required',)
t(uhashlib.sha256, b'a', b'b')
# expect: TypeError ('function expected at most 1 arguments, got 2',)
print(uhashlib.sha256(b'a').digest() == uhashlib.sha256('a').digest())
# expect: True
