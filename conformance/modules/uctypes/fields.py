# Scalar fields: types, byte orders, values that do not fit.
# differs-from-cpython: it has no module uctypes
import uctypes

TYPES = ("UINT8", "INT8", "UINT16", "INT16", "UINT32", "INT32", "UINT64", "INT64")
data = bytearray(16)
address = uctypes.addressof(data)
for name in TYPES:
    desc = {"x": getattr(uctypes, name) | 1}
    for layout in (uctypes.LITTLE_ENDIAN, uctypes.BIG_ENDIAN):
        s = uctypes.struct(address, desc, layout)
        s.x = 0x0102030405060780
        print(name, layout, hex(s.x), data[1], data[8])
        s.x = 0
# expect: UINT8 0 0x80 128 0
# expect: UINT8 1 0x80 128 0
# expect: INT8 0 -0x80 128 0
# expect: INT8 1 -0x80 128 0
# expect: UINT16 0 0x780 128 0
# expect: UINT16 1 0x780 7 0
# expect: INT16 0 0x780 128 0
# expect: INT16 1 0x780 7 0
# expect: UINT32 0 0x5060780 128 0
# expect: UINT32 1 0x5060780 5 0
# expect: INT32 0 0x5060780 128 0
# expect: INT32 1 0x5060780 5 0
# expect: UINT64 0 0x102030405060780 128 1
# expect: UINT64 1 0x102030405060780 1 128
# expect: INT64 0 0x102030405060780 128 1
# expect: INT64 1 0x102030405060780 1 128

s = uctypes.struct(address, {"u": uctypes.UINT64, "i": uctypes.INT64, "b": uctypes.UINT8 | 8})
s.u = -1
print(s.u, s.i)  # expect: 18446744073709551615 -1
s.u = 1 << 63
print(s.u, s.i)  # expect: 9223372036854775808 -9223372036854775808
s.b = 257
print(s.b)  # expect: 1
s.b = True
print(s.b, data[8])  # expect: 1 1

s = uctypes.struct(address, {"f": uctypes.FLOAT32, "d": uctypes.FLOAT64 | 8}, uctypes.BIG_ENDIAN)
s.f = 1.5
s.d = -2
print(s.f, s.d, data)  # expect: 1.5 -2.0 bytearray(b'?\xc0\x00\x00\x00\x00\x00\x80\xc0\x00\x00\x00\x00\x00\x00\x00')

# The names of C.
for name, same in (
    ("SHORT", "INT16"),
    ("USHORT", "UINT16"),
    ("INT", "INT32"),
    ("UINT", "UINT32"),
    ("LONG", "INT64"),
    ("ULONG", "UINT64"),
    ("LONGLONG", "INT64"),
    ("ULONGLONG", "UINT64"),
    ("VOID", "UINT8"),
):
    if getattr(uctypes, name) != getattr(uctypes, same):
        print(name)
