# differs-from-cpython: a socket has the methods of a stream
# readinto() fills memory of any kind, also memory that C knows the address of.
import uarray as array
import uctypes
from _loopback import pair

a, b = pair()
buf = bytearray(8)
address = uctypes.addressof(buf)
a.write(b"abcdef")
print(b.readinto(buf, 6), buf)  # expect: 6 bytearray(b'abcdef\x00\x00')
print(uctypes.bytes_at(address, 6))  # expect: b'abcdef'
print(a.write(buf, 2), a.send(buf), b.read(10))  # expect: 2 8 b'ababcdef\x00\x00'
numbers = array.array("H", [0, 0])
a.write(b"\x01\x00\x02\x00")
print(b.readinto(numbers), numbers)  # expect: 4 array('H', [1, 2])
part = memoryview(buf)[2:4]
a.write(b"XY")
print(b.readinto(part), buf)  # expect: 2 bytearray(b'abXYef\x00\x00')
try:
    b.readinto(b"constant")
except TypeError as e:
    print(e)  # expect: object with buffer protocol required
a.close()
b.close()
