# What a pointer to a scalar points to can be set; the reference ignores the assignment.
# differs-from-cpython: it has no module uctypes
import uctypes

target = bytearray(4)
memory = bytearray(8)
s = uctypes.struct(uctypes.addressof(memory), {"p": (uctypes.PTR | 0, uctypes.UINT16)})
s.p = uctypes.addressof(target)
s.p[0] = 0x0102
s.p[1] = -1
print(s.p[0] == 0x0102, target[2:])  # expect: True bytearray(b'\xff\xff')
