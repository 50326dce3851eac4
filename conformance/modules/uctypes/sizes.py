# Sizes of descriptors and structs; native ones are aligned as in C.
# differs-from-cpython: it has no module uctypes
import uctypes
from uctypes import ARRAY, BF_LEN, BF_POS, BFUINT32, BIG_ENDIAN, LITTLE_ENDIAN, NATIVE, PTR, UINT8, UINT16, UINT64, sizeof

print(sizeof({}), sizeof({"a": UINT8 | 3}), sizeof({"a": UINT64 | 1}, LITTLE_ENDIAN))  # expect: 0 4 9
desc = {"a": UINT8 | 0, "b": UINT64 | 8, "c": UINT8 | 16}
print(sizeof(desc), sizeof(desc, NATIVE), sizeof(desc, BIG_ENDIAN))  # expect: 24 24 17
print(sizeof({"f": BFUINT32 | 2 | 5 << BF_POS | 3 << BF_LEN}, LITTLE_ENDIAN))  # expect: 6
print(sizeof({"p": (PTR | 4, {})}, LITTLE_ENDIAN), sizeof((ARRAY | 0, UINT16 | 5)))  # expect: 12 10
print(sizeof({"s": (2, desc)}), sizeof({"s": (ARRAY | 0, 3, desc)}, LITTLE_ENDIAN))  # expect: 32 51
print(sizeof(bytearray(5)))  # expect: 5
s = uctypes.struct(0, {"s": (0, desc), "a": (ARRAY | 0, 2, desc)}, LITTLE_ENDIAN)
print(sizeof(s), sizeof(s.s), sizeof(s.a))  # expect: 34 17 34


def fails(*args):
    try:
        print(sizeof(*args))
    except TypeError as e:
        print(e)


fails(5)  # expect: can't unambiguously get sizeof scalar
fails("x")  # expect: syntax error in uctypes descriptor
fails(b"x")  # expect: syntax error in uctypes descriptor
fails({"x": "y"})  # expect: syntax error in uctypes descriptor
fails({"x": (ARRAY | 0, 2, UINT8)})  # expect: can't unambiguously get sizeof scalar
fails({}, "x")  # expect: can't convert str to int
fails({"x": ()})  # expect: syntax error in uctypes descriptor
fails({"x": (0,)})  # expect: syntax error in uctypes descriptor
