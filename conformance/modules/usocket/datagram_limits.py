# differs-from-cpython: a socket has the methods of a stream
# Each call of a stream's method is one datagram.
from _loopback import datagrams

a, address_a = datagrams()
b, address_b = datagrams()
a.connect(address_b)
b.connect(address_a)
print(a.write(b"one"), a.write(b"two"))  # expect: 3 3
buf = bytearray(2)
# What does not fit is lost.
print(b.readinto(buf), buf, b.recv(10))  # expect: 2 bytearray(b'on') b'two'
a.write(bytes(60000))
print(len(b.recv(65536)))  # expect: 60000
# readline() takes a byte of each.
for c in b"ab\n":
    a.write(bytes([c, 0]))
print(b.readline())  # expect: b'ab\n'
a.close()
b.close()
