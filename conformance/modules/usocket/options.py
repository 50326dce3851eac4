# Options take an int, or the bytes of a structure.
from _loopback import socket, pair, error

s = socket.socket()
print(s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1))  # expect: None
print(s.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, b"\x01\x00\x00\x00"))  # expect: None
error(s.setsockopt, socket.SOL_SOCKET, 12345, 1)  # expect: 92
error(s.setsockopt, socket.SOL_SOCKET, socket.SO_LINGER, b"\x01")  # expect: 22
try:
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1.5)
except TypeError:
    print("TypeError")  # expect: TypeError
s.close()

# A socket that lingers for no time is reset when it is closed.
a, b = pair()
a.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
a.close()
error(b.recv, 1)  # expect: 104
b.close()
