# Data may come from and go into memory of any kind.
try:
    import uarray as array
except ImportError:
    import array
from _loopback import pair

a, b = pair()
view = memoryview(b"0123456789")
print(a.send(view[2:5]), b.recv(10))  # expect: 3 b'234'
numbers = array.array("H", [0x4141, 0x4242])
print(a.send(numbers), b.recv(10))  # expect: 4 b'AABB'
print(a.send(bytearray(b"xyz")), b.recv(10))  # expect: 3 b'xyz'
print(a.send(b""))  # expect: 0
a.close()
b.close()
