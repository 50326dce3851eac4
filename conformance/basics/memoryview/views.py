# A view shares the memory of what it is made from.
b = bytearray(b"0123456789")
m = memoryview(b)
part = m[2:5]
part[0] = 65
part[1:3] = b"BC"
print(b, bytes(part), len(part))  # expect: bytearray(b'01ABC56789') b'ABC' 3
b[2] = 97
print(part[0], list(part))  # expect: 97 [97, 66, 67]
print(part == b"aBC", m[-1], m[:0] == b"")  # expect: True 57 True
try:
    part[0:2] = b"too long"
except ValueError:
    print("ValueError")  # expect: ValueError
try:
    memoryview(b"ab")[0] = 1
except TypeError:
    print("TypeError")  # expect: TypeError
