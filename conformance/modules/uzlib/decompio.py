# differs-from-cpython: it has no DecompIO
# Streams of compressed data of all forms, read in parts.
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
gzip = b'\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcbH\xcd\xc9\xc9W\xc8@\x90:\xc8\x9cQ!Z\n\x01\x00\xd4\xd3\xb1\xd3|\x01\x00\x00'


def content(packed, *args):
    source = uio.BytesIO(packed + b"rest")
    stream = uzlib.DecompIO(source, *args)
    parts = [stream.read(1), stream.read(7)]
    buf = bytearray(5)
    stream.readinto(buf)
    parts += [bytes(buf), stream.read()]
    return b"".join(parts) == data, stream.read(1), source.read()



t(content, zlib)
# expect: (True, b'', b'rest')
t(content, zlib, 15)
# expect: (True, b'', b'rest')
t(content, gzip, 31)
# expect: (True, b'', b'rest')
t(content, raw, -15)
# expect: (True, b'', b'rest')
d = bytearray(1 << 15)
print(content(zlib, 15, d), d[:5])
# expect: (True, b'', b'rest') bytearray(b'hello')
t(uzlib.DecompIO, uio.BytesIO(zlib), 15, bytearray(10))
# expect: ValueError ()
t(uzlib.DecompIO, uio.BytesIO(b'\x00\x00abc'))
# expect: ValueError ('compression header',)
t(uzlib.DecompIO, uio.BytesIO(b'\x1f\x8c' + b'\x00' * 20), 31)
# expect: ValueError ('compression header',)
t(uzlib.DecompIO, uio.BytesIO(b''))
# expect: EOFError ()
t(uzlib.DecompIO(uio.BytesIO(zlib[:20])).read)
# expect: EOFError ()
t(uzlib.DecompIO(uio.BytesIO(zlib[:-1] + b'\x00')).read)
# expect: OSError (22,)
t(uzlib.DecompIO(uio.BytesIO(b'\x78\x9c' + b'\xff' * 9)).read)
# expect: OSError (22,)
t(uzlib.DecompIO, 5)
# expect: OSError ('stream operation not supported',)
s = uzlib.DecompIO(uio.BytesIO(zlib))
s.read(3)
s.init(uio.BytesIO(zlib))
print(s.read() == data)
# expect: True
s = uzlib.DecompIO(uio.BytesIO(zlib))
print(s.readline(6))
# expect: b'hello '
# The sum behind the data is read and checked also where all of the content was asked for before.
source = uio.BytesIO(zlib + b'rest')
s = uzlib.DecompIO(source)
print(len(s.read(len(data))), s.read(1), source.read())
# expect: 380 b'' b'rest'
s = uzlib.DecompIO(uio.BytesIO(zlib[:-1] + b'x'))
print(len(s.read(len(data))))
# expect: 380
t(s.read, 1)
# expect: OSError (22,)
