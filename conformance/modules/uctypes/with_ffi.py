# Memory that C and Python share: addresses given to C, and structs at addresses that C gives.
# differs-from-cpython: it has no modules ffi and uctypes
import ffi
import gc
import uctypes
from uctypes import ARRAY, INT32, PTR, UINT8, UINT64

libc = ffi.open(None)
memcpy = libc.func("p", "memcpy", "ppL")
malloc = libc.func("p", "malloc", "L")
free = libc.func("v", "free", "p")
qsort = libc.func("v", "qsort", "pLLC")

# An array of structures, sorted by C: the callback sees them in place.
ITEM = {"key": INT32 | 0, "name": (ARRAY | 4, UINT8 | 4)}
names = (b"four", b"one ", b"two ", b"zero")
keys = (4, 1, 2, 0)
data = bytearray(4 * uctypes.sizeof(ITEM))
items = uctypes.struct(uctypes.addressof(data), (ARRAY | 0, 4, ITEM))
for i in range(4):
    items[i].key = keys[i]
    items[i].name[:] = names[i]


def compare(a, b):
    return uctypes.struct(a, ITEM).key - uctypes.struct(b, ITEM).key


callback = ffi.callback("i", compare, "pp")
qsort(uctypes.addressof(data), 4, 8, callback)
print([items[i].key for i in range(4)])  # expect: [0, 1, 2, 4]
print(bytes(items[0].name), bytes(items[3].name))  # expect: b'zero' b'four'

# Memory of C, whatever Python's garbage collector does.
address = malloc(64)
s = uctypes.struct(address, {"a": UINT64 | 0, "raw": (ARRAY | 8, UINT8 | 4), "p": (PTR | 16, UINT8)})
s.a = 0x1122334455667788
s.raw[:] = b"\x01\x02\x03\x04"
gc.collect()
print(hex(s.a), s.raw, uctypes.bytes_at(address + 8, 4))  # expect: 0x1122334455667788 bytearray(b'\x01\x02\x03\x04') b'\x01\x02\x03\x04'
view = ffi.as_bytearray(address, 12)
view[8] = 9
print(s.raw[0], len(view))  # expect: 9 12

# A pointer stored in C's memory to a bytearray, which stays where it is.
text = bytearray(b"stays")
s.p = uctypes.addressof(text)
garbage = [bytearray(1000) for i in range(1000)]
del garbage
gc.collect()
text[0] = ord("S")
print(uctypes.bytes_at(s.p), s.p[1])  # expect: b'Stays' 116
memcpy(s.p, b"STAY", 4)
print(text)  # expect: bytearray(b'STAYs')
memcpy(memoryview(text)[1:], memoryview(text)[2:], 3)
print(text)  # expect: bytearray(b'SAYss')
free(address)
