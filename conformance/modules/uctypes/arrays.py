# Arrays of scalars, of structures and of pointers; of UINT8 they are bytearrays.
# differs-from-cpython: it has no module uctypes
import uctypes
from uctypes import ARRAY, INT8, PTR, UINT8, UINT16, UINT32

desc = {
    "bytes": (ARRAY | 0, UINT8 | 4),
    "chars": (ARRAY | 0, INT8 | 4),
    "words": (ARRAY | 0, UINT16 | 2),
    "pairs": (ARRAY | 0, 2, {"a": UINT8 | 0, "b": UINT8 | 1}),
    "grid": (ARRAY | 0, 2, (ARRAY | 0, UINT8 | 2)),
    "signed_grid": (ARRAY | 0, 2, (ARRAY | 0, INT8 | 2)),
    "none": (ARRAY | 0, UINT16 | 0),
}
data = bytearray(b"\x01\x02\xff\x04")
s = uctypes.struct(uctypes.addressof(data), desc, uctypes.BIG_ENDIAN)
print(s.bytes, type(s.bytes) is bytearray)  # expect: bytearray(b'\x01\x02\xff\x04') True
s.bytes[0] = 7
print(data[0], s.chars[2], hex(s.words[0]), hex(s.words[1]))  # expect: 7 -1 0x702 0xff04
s.words[1] = 0x1234
print(data)  # expect: bytearray(b'\x07\x02\x124')
print(s.pairs[1].a, s.pairs[1].b)  # expect: 18 52
s.pairs[1].b = 5
print(data[3], s.signed_grid[1][1], s.signed_grid[0][0])  # expect: 5 5 7
s.signed_grid[0][1] = -1
print(data[1], len(bytes(s.pairs)), bytes(s.pairs[1]))  # expect: 255 4 b'\x12\x05'
print(uctypes.sizeof(s.pairs), uctypes.sizeof(s.grid), uctypes.sizeof(s.grid[0]))  # expect: 4 4 2


def fails(array, index):
    try:
        print(array[index])
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)


fails(s.chars, 4)  # expect: IndexError struct: index out of range
fails(s.none, 0)  # expect: IndexError struct: index out of range
fails(s, 0)  # expect: TypeError struct: can't index
fails(s.pairs[0], 0)  # expect: TypeError struct: can't index
try:
    s.pairs[0] = 1
except TypeError as e:
    print(e)  # expect: 'struct' object doesn't support item assignment
try:
    s.chars = 1
except TypeError as e:
    print("cannot assign")  # expect: cannot assign
