# Pointers to scalars and structures: followed by index, read by int(), set from ints and pointers.
# differs-from-cpython: it has no module uctypes
import uctypes
from uctypes import INT16, PTR, UINT8, UINT32, VOID

NODE = {"value": UINT32 | 0}
NODE["next"] = (PTR | 8, NODE)
size = uctypes.sizeof(NODE)
print(size)  # expect: 16

nodes = [bytearray(size) for i in range(3)]
views = [uctypes.struct(uctypes.addressof(n), NODE) for n in nodes]
for i in range(3):
    views[i].value = 10 * i
    views[i].next = uctypes.addressof(nodes[i + 1]) if i < 2 else 0

node = views[0]
while True:
    print(node.value)
    if not int(node.next):
        break
    node = node.next[0]
# expect: 0
# expect: 10
# expect: 20

text = b"\x01\x02\xfd\xff"
s = uctypes.struct(
    uctypes.addressof(nodes[0]),
    {"b": (PTR | 0, UINT8), "h": (PTR | 0, INT16), "v": (PTR | 8, VOID)},
    uctypes.BIG_ENDIAN,
)
s.b = uctypes.addressof(text)
print(s.b[0], s.b[3], s.h[0] == 513, s.h[1])  # expect: 1 255 True -3
s.v = s.b
print(int(s.v) == uctypes.addressof(text), bytes(s.v))  # expect: True b'\x01'
print(uctypes.addressof(s.v) == int(s.b), uctypes.addressof(s, "v") == uctypes.addressof(s) + 8)  # expect: True True
print(uctypes.struct(s.v, {"x": UINT8 | 1}).x)  # expect: 2
print(uctypes.bytes_at(s.b, 2))  # expect: b'\x01\x02'
# A pointer is taken where an int is wanted.
s.b = 5
print(hex(s.b), range(s.b))  # expect: 0x5 range(0, 5)
try:
    int(s)
except TypeError as e:
    print(e)  # expect: can't convert struct to int
