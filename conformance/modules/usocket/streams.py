# differs-from-cpython: a socket has the methods of a stream
from _loopback import pair

a, b = pair()
print(a.write(b"one\ntwo\nthree"))  # expect: 13
print(b.readline(), b.readline(2), b.readline())  # expect: b'one\n' b'tw' b'o\n'
print(b.read(3))  # expect: b'thr'
buf = bytearray(4)
print(b.readinto(buf, 2), buf)  # expect: 2 bytearray(b'ee\x00\x00')

# Strings are sent as UTF-8, parts of buffers by offset and length.
print(a.write("\u20ac"), a.write(b"abcdef", 2), a.write(b"abcdef", 3, 2))  # expect: 3 2 2
print(b.read(7))  # expect: b'\xe2\x82\xacabde'
a.write(b"k=v;x")
print(b.readline(-1, b";"), b.readline(1))  # expect: b'k=v;' b'x'

# read() waits for as much as is asked for, or the end.
a.write(b"last" * 500)
a.close()
print(len(b.read(1000)), len(b.read()), b.read(), b.read(1), b.readline())  # expect: 1000 1000 b'' b'' b''
print(b.readinto(buf))  # expect: 0
b.close()
