# A view of a part in one step, and views that are used again.
# differs-from-cpython: arguments and methods of Pycopy
from uarray import array

b = bytearray(b"0123456789")
m = memoryview(b, 2, 3)
print(bytes(m), m[0])  # expect: b'234' 50
m.init(b, 5, 2)
print(bytes(m))  # expect: b'56'
m[0] = 65
print(b)  # expect: bytearray(b'01234A6789')

# Items keep their type.
h = memoryview(array("H", [1, 2, 3]))
print(h.itemsize, h[1], list(h[1:]), bytes(h[:1]))  # expect: 2 2 [2, 3] b'\x01\x00'
h[0:2] = array("H", [8, 9])
print(list(h))  # expect: [8, 9, 3]
