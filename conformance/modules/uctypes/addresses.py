# The address of an object holds while it lives; memory at an address is read and written in place.
# differs-from-cpython: it has no module uctypes
import gc
import uctypes
import uarray

data = bytearray(b"01234567")
address = uctypes.addressof(data)
print(uctypes.addressof(data) == address)  # expect: True
print(uctypes.addressof(memoryview(data)[3:]) - address)  # expect: 3
print(uctypes.bytes_at(address + 1, 3), uctypes.bytes_at(address))  # expect: b'123' b'01234567'
part = uctypes.bytearray_at(address + 2, 4)
part[0] = ord("x")
data[5] = ord("y")
print(part, data)  # expect: bytearray(b'x34y') bytearray(b'01x34y67')
copy = uctypes.bytes_at(address, 2)
data[0] = ord("z")
print(copy, uctypes.bytes_at(address, 1))  # expect: b'01' b'z'

# Bytes are memory too: the object shows what is written there.
constant = b"abc" * 2
uctypes.bytearray_at(uctypes.addressof(constant), 3)[1] = ord("X")
print(constant, constant[1], constant.find(b"X"))  # expect: b'aXcabc' 88 1

text = "h\xe9"
print(uctypes.bytes_at(uctypes.addressof(text)))  # expect: b'h\xc3\xa9'
numbers = uarray.array("i", [1, 2])
uctypes.struct(uctypes.addressof(numbers), {"x": uctypes.INT32 | 4}).x = -5
print(numbers)  # expect: array('i', [1, -5])


def view(value):
    return uctypes.struct(uctypes.addressof(bytearray([value] * 100)), {"x": uctypes.UINT8 | 99})


views = [view(i) for i in range(100)]
gc.collect()
print(sum(v.x for v in views))  # expect: 4950

# A bytearray that grows may move.
data = bytearray(b"abc")
view = uctypes.struct(uctypes.addressof(data), {"x": uctypes.UINT8 | 0})
data.extend(b"defghijklmnopq")
print(data, view.x, uctypes.bytes_at(uctypes.addressof(data)) == data)  # expect: bytearray(b'abcdefghijklmnopq') 97 True


def fails(f, *args):
    try:
        f(*args)
    except (TypeError, OSError, IndexError) as e:
        print(type(e).__name__, e)


fails(uctypes.addressof, 5)  # expect: TypeError object with buffer protocol required
fails(uctypes.addressof, uarray.array("O", [1]))  # expect: TypeError object with buffer protocol required
fails(uctypes.bytes_at, "x")  # expect: TypeError can't convert str to int
fails(uctypes.bytes_at, 0, 1)  # expect: OSError 14
fails(uctypes.bytes_at, 8)  # expect: OSError 14
fails(uctypes.bytearray_at, 0, 4)  # expect: OSError 14
