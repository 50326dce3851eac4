# Bytes that can be changed in place.
b = bytearray(b"hello")
b[0] = 72
b[-1] = 79
print(b, len(b), b[1], b[1:3])  # expect: bytearray(b'HellO') 5 101 bytearray(b'el')
b[1:4] = b"--"
print(b)  # expect: bytearray(b'H--O')
b[2:2] = bytearray(b"abc")
print(b)  # expect: bytearray(b'H-abc-O')
b[:] = b""
print(b, bool(b))  # expect: bytearray(b'') False
b.append(65)
b.extend(b"BC")
b += b"D"
print(b, b.decode())  # expect: bytearray(b'ABCD') ABCD
print(b + b"!", b"!" + b, b == b"ABCD", b < b"B")  # expect: bytearray(b'ABCD!') b'!ABCD' True True
print(bytearray(3), bytearray([1, 2]), bytearray("é", "utf8"))  # expect: bytearray(b'\x00\x00\x00') bytearray(b'\x01\x02') bytearray(b'\xc3\xa9')
same = b
same += b"E"
print(b is same, b)  # expect: True bytearray(b'ABCDE')
