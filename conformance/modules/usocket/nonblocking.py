# differs-from-cpython: a socket has the methods of a stream
# What would block raises EAGAIN from the calls of sockets, and is None for those of streams.
from _loopback import socket, listener, pair, error

listening, address = listener()
listening.setblocking(False)
error(listening.accept)  # expect: 11
listening.close()

a, b = pair()
b.setblocking(False)
error(b.recv, 1)  # expect: 11
error(b.recvfrom, 1)  # expect: 11
print(b.read(), b.read(5), b.readline(), b.readinto(bytearray(5)))  # expect: None None None None
a.write(b"abc")
# Less than what was asked for is there.
print(b.read(5), b.read(5))  # expect: b'abc' None
a.write(b"d")
print(b.readline(), b.readline())  # expect: b'd' None

# A blocking socket, for one call.
error(a.recv, 1, socket.MSG_DONTWAIT)  # expect: 11

b.setblocking(True)
a.send(b"z")
print(b.recv(5))  # expect: b'z'

# A timeout of 0 is the same as not blocking.
b.settimeout(0)
error(b.recv, 1)  # expect: 11
a.close()
b.close()
