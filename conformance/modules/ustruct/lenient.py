# Values are cut to their size, missing values are zeros, and objects can be packed.
# differs-from-cpython: it raises struct.error for each of these
import ustruct

print(ustruct.pack("<B", 257), ustruct.pack("<h", 1 << 70))  # expect: b'\x01' b'\x00\x00'
print(ustruct.pack("<3B", 1))  # expect: b'\x01\x00\x00'

thing = object()
packed = ustruct.pack("O", thing)
print(len(packed), ustruct.unpack("O", packed)[0] is thing)  # expect: 8 True
print(ustruct.pack("O", thing) == packed, ustruct.pack("O", object()) == packed)  # expect: True False
for value in (0, -1, 1 << 61, 1 << 62, None, True, "text"):
    if ustruct.unpack(">O", ustruct.pack(">O", value)) != (value,):
        print(value)


def raises(*args):
    try:
        print(ustruct.pack(*args))
    except (ValueError, TypeError, NotImplementedError) as e:
        print(type(e).__name__, e)


raises("b", "x")  # expect: TypeError can't convert str to int
raises("z", 1)  # expect: ValueError bad typecode
raises("P", 5)  # expect: b'\x05\x00\x00\x00\x00\x00\x00\x00'
try:
    ustruct.unpack("i", b"ab")
except ValueError as e:
    print(e)  # expect: buffer too small
