# Values are cut to a byte; "+=" takes the bytes of any buffer.
# differs-from-cpython: ValueError for values; arrays of wider items are added item by item there
from uarray import array

b = bytearray(b"x")
b[0] = 321
b.append(-1)
print(b)  # expect: bytearray(b'A\xff')
b += array("h", [0x4241])
print(b)  # expect: bytearray(b'A\xffAB')
try:
    hash(b)
except TypeError as e:
    print(e)  # expect: unsupported type for __hash__: 'bytearray'
