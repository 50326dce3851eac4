# What is wrong with descriptors, fields and values.
# differs-from-cpython: it has no module uctypes
import uctypes
from ucollections import namedtuple

data = bytearray(8)
address = uctypes.addressof(data)
Pair = namedtuple("Pair", ("a", "b"))
s = uctypes.struct(
    address,
    {"x": uctypes.UINT8, "list": [], "short": (0,), "text": ("a", {}), "pair": Pair(0, {}), "arr": (uctypes.ARRAY | 0, uctypes.INT8 | 1)},
)


def fails(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


fails(getattr, s, "none")  # expect: KeyError none
fails(setattr, s, "none", 1)  # expect: KeyError none
fails(getattr, s, "list")  # expect: TypeError syntax error in uctypes descriptor
fails(getattr, s, "short")  # expect: TypeError syntax error in uctypes descriptor
fails(getattr, s, "text")  # expect: TypeError syntax error in uctypes descriptor
fails(getattr, s, "pair")  # expect: TypeError syntax error in uctypes descriptor
fails(setattr, s, "x", "y")  # expect: TypeError can't convert str to int
fails(setattr, s, "x", 1.5)  # expect: TypeError can't convert float to int
fails(setattr, s, "x", None)  # expect: TypeError can't convert NoneType to int
fails(setattr, s, "x", s)  # expect: TypeError can't convert struct to int
fails(getattr, uctypes.struct(address, []), "x")  # expect: TypeError struct: no fields
fails(hash, s)  # expect: TypeError unsupported type for __hash__: 'struct'
fails(len, s)  # expect: TypeError object of type 'struct' has no len()
fails(uctypes.struct, address)  # expect: TypeError function missing 1 required positional arguments
fails(uctypes.struct, address, {}, 0, 0)  # expect: TypeError function expected at most 3 arguments, got 4
fails(uctypes.struct, "text", {})  # expect: TypeError can't convert str to int
fails(uctypes.struct, address, {}, "x")  # expect: TypeError can't convert str to int
fails(uctypes.addressof, s, "none")  # expect: KeyError none
fails(uctypes.addressof, s, "list")  # expect: TypeError syntax error in uctypes descriptor
fails(uctypes.addressof, data, "x")
# expect: TypeError 
try:
    del s.arr[0]
except TypeError as e:
    print(e)  # expect: 'struct' object doesn't support item deletion
for descriptor in ({}, (0, {}), (uctypes.PTR | 0, {}), (uctypes.ARRAY | 0, 1), 5):
    print(uctypes.struct(0x1234, descriptor))
# expect: <struct STRUCT 1234>
# expect: <struct unk 1234>
# expect: <struct PTR 1234>
# expect: <struct ARRAY 1234>
# expect: <struct ERROR 1234>
print(uctypes.struct(-1, {}), uctypes.struct(1 << 64 | 5, {}))  # expect: <struct STRUCT ffffffffffffffff> <struct STRUCT 5>
print(type(s), s.__class__, s == s, s == uctypes.struct(address, {}))  # expect: <class 'struct'> <class 'struct'> True False


class Derived(uctypes.struct):
    pass


fails(Derived, address, {})  # expect: RuntimeError called constructor for native base which doesn't support subclassing
