# Bit fields: position counts from the lowest bit in all layouts, the rest of the value stays.
# differs-from-cpython: it has no module uctypes
import uctypes
from uctypes import BF_LEN, BF_POS, BFUINT8, BFUINT16, BFUINT32

desc = {
    "low": BFUINT16 | 0 | 0 << BF_POS | 4 << BF_LEN,
    "middle": BFUINT16 | 0 | 4 << BF_POS | 9 << BF_LEN,
    "high": BFUINT16 | 0 | 13 << BF_POS | 3 << BF_LEN,
    "whole": uctypes.UINT16 | 0,
}
for layout in (uctypes.NATIVE, uctypes.LITTLE_ENDIAN, uctypes.BIG_ENDIAN):
    data = bytearray(2)
    s = uctypes.struct(uctypes.addressof(data), desc, layout)
    s.middle = 0x155
    print(hex(s.whole), s.low, s.high)  # shown three times
    s.whole = 0xFFFF
    s.middle = 0
    print(hex(s.whole), hex(s.low), s.middle, s.high)
    s.high = 9
    s.low = -2
    print(hex(s.whole))
# expect: 0x1550 0 0
# expect: 0xe00f 0xf 0 7
# expect: 0x200e
# expect: 0x1550 0 0
# expect: 0xe00f 0xf 0 7
# expect: 0x200e
# expect: 0x1550 0 0
# expect: 0xe00f 0xf 0 7
# expect: 0x200e

# Of which bytes the value is made depends on its type.
data = bytearray(b"\x01\x02\x03\x04")
address = uctypes.addressof(data)
for type_ in (BFUINT8, BFUINT16, BFUINT32):
    desc = {"f": type_ | 0 | 0 << BF_POS | 8 << BF_LEN}
    print(
        uctypes.struct(address, desc, uctypes.LITTLE_ENDIAN).f,
        uctypes.struct(address, desc, uctypes.BIG_ENDIAN).f,
    )
# expect: 1 1
# expect: 1 2
# expect: 1 4
s = uctypes.struct(address, {"f": BFUINT32 | 0 | 1 << BF_POS | 31 << BF_LEN}, uctypes.BIG_ENDIAN)
print(hex(s.f))  # expect: 0x810182
try:
    s.f = 1 << 70
except OverflowError as e:
    print(e)  # expect: overflow converting long int to machine word
