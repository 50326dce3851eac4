# A struct over any object with memory, without its address; the reference wants an address.
# differs-from-cpython: it has no module uctypes
import uctypes
import uarray

desc = {"a": uctypes.UINT16 | 0, "rest": (uctypes.ARRAY | 2, uctypes.UINT8 | 2), "sub": (2, {"x": uctypes.INT8})}
data = bytearray(b"\x01\x02\x03\x04")
s = uctypes.struct(data, desc, uctypes.BIG_ENDIAN)
s.a += 1
s.rest[1] = 9
s.sub.x = -1
print(data)  # expect: bytearray(b'\x01\x03\xff\t')
print(uctypes.addressof(s) == uctypes.addressof(data))  # expect: True
print(uctypes.struct(memoryview(data)[2:], {"x": uctypes.UINT8 | 1}).x)  # expect: 9
print(uctypes.struct(uarray.array("h", [1, -2]), {"x": uctypes.INT16 | 2}).x)  # expect: -2
print(uctypes.struct(s, {"x": uctypes.UINT8 | 1}).x)  # expect: 3
del data
print(s.a)  # expect: 259
try:
    uctypes.struct(s, {"x": uctypes.UINT8 | 4}).x
except IndexError as e:
    print(e)  # expect: outside of the object's memory
