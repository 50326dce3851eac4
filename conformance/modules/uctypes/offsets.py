# calc_offsets writes offsets into the descriptor, into its tuples and nested dicts as well.
# differs-from-cpython: it has no module uctypes
import uctypes
from ucollections import OrderedDict
from uctypes import ARRAY, BF_LEN, BF_POS, BFUINT16, NATIVE, LITTLE_ENDIAN, PREV_OFFSET, PTR, UINT8, UINT16, UINT32, UINT64


def make():
    return OrderedDict(
        (
            ("a", UINT8),
            ("b", UINT32),
            ("p", (PTR, UINT8)),
            ("c", UINT8),
            ("sub", (0, OrderedDict((("x", UINT8), ("y", UINT16))))),
            ("arr", (ARRAY, UINT16 | 3)),
            ("low", BFUINT16 | 0 << BF_POS | 8 << BF_LEN),
            ("high", PREV_OFFSET | BFUINT16 | 8 << BF_POS | 8 << BF_LEN),
            ("items", (ARRAY, 2, OrderedDict((("q", UINT64), ("z", UINT8))))),
        )
    )


def offset(field):
    return (field[0] if isinstance(field, tuple) else field) & 0x1FFFF


for layout in (NATIVE, LITTLE_ENDIAN):
    desc = make()
    print(uctypes.calc_offsets(desc, layout), [offset(f) for f in desc.values()], offset(desc["sub"][1]["y"]))
# expect: 64 [0, 4, 8, 16, 18, 22, 28, 28, 32] 2
# expect: 43 [0, 1, 5, 13, 14, 17, 23, 23, 25] 1
print(uctypes.calc_offsets(make()))  # expect: 64

union = OrderedDict((("b", UINT8), ("h", PREV_OFFSET | UINT16), ("w", PREV_OFFSET | UINT32), ("next", UINT8)))
print(uctypes.calc_offsets(union), [offset(f) for f in union.values()])  # expect: 8 [0, 0, 0, 4]
data = bytearray(8)
s = uctypes.struct(uctypes.addressof(data), union, LITTLE_ENDIAN)
s.w = 0x01020304
print(s.b, s.h, s.next)  # expect: 4 772 0

for wrong in ({}, [], (0, OrderedDict())):
    try:
        uctypes.calc_offsets(wrong)
    except TypeError:
        print("TypeError")
# expect: TypeError
# expect: TypeError
# expect: TypeError
