# Sizes, alignment and byte orders.
try:
    import ustruct as struct
except ImportError:
    import struct

print(struct.calcsize("bhiq"), struct.calcsize("<bhiq"), struct.calcsize("@bq"))  # expect: 16 15 16
print(struct.calcsize(""), struct.calcsize("5s"), struct.calcsize("0s3b"))  # expect: 0 5 3
print(struct.pack("<Hi", 258, -2))  # expect: b'\x02\x01\xfe\xff\xff\xff'
print(struct.pack(">Hi", 258, -2))  # expect: b'\x01\x02\xff\xff\xff\xfe'
print(struct.pack("!H", 1), struct.pack("@H", 1))  # expect: b'\x00\x01' b'\x01\x00'
print(struct.pack("<fd", 1.5, -2.5))  # expect: b'\x00\x00\xc0?\x00\x00\x00\x00\x00\x00\x04\xc0'
print(struct.pack("5s", b"abc"), struct.pack("2s", b"abc"))  # expect: b'abc\x00\x00' b'ab'
print(struct.unpack("<2sH", b"xy\x01\x02"))  # expect: (b'xy', 513)
print(struct.unpack("<bB", b"\xff\xff"))  # expect: (-1, 255)
print(struct.unpack("<qQ", b"\xff" * 16))  # expect: (-1, 18446744073709551615)
print(struct.unpack(">f", b"\x3f\x80\x00\x00"))  # expect: (1.0,)
print(struct.unpack_from("<H", b"abcd", 1), struct.unpack_from("B", b"abc", -1))  # expect: (25442,) (99,)
buf = bytearray(6)
struct.pack_into("<H", buf, 1, 0x4142)
struct.pack_into(">H", buf, -2, 0x4142)
print(buf)  # expect: bytearray(b'\x00BA\x00AB')
