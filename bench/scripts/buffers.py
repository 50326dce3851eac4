"""Bytes and bytearrays: indexing, checksums, run lengths, memoryviews, search, conversion."""

SMALL = (10, 100929537)
FULL = (16000, 353704992386)


def crc(data):
    value = 0xFFFF
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ 0xA001 if value & 1 else value >> 1
    return value


def pack(data):
    out = bytearray()
    i = 0
    while i < len(data):
        length = 1
        while i + length < len(data) and data[i + length] == data[i] and length < 255:
            length += 1
        out.append(length)
        out.append(data[i])
        i += length
    return bytes(out)


def unpack(data):
    out = bytearray()
    for i in range(0, len(data), 2):
        out.extend(data[i + 1 : i + 2] * data[i])
    return out


def run(n):
    data = bytearray(n * 4)
    for i in range(len(data)):
        data[i] = i * i >> 6 & 3
    packed = pack(data)
    if unpack(packed) != data:
        return "not what was packed"
    total = crc(data[: n * 2]) + len(packed)
    view = memoryview(data)
    content = bytes(data)
    for i in range(n):
        part = view[i : i + 16]
        total += part[3] + len(bytes(part))
        total += content.find(b"\x00\x01", i % 100) + int.from_bytes(data[i : i + 4], "little")
        total += len(b"ab,cd,ef".split(b",")) + (b"abc" < b"abd")
    return total
