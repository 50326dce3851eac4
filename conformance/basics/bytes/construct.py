# bytes of a number, an iterable, a str or a buffer.
print(bytes(), bytes(3), bytes([1, 2]), bytes('é', 'utf-8'), bytes(b'a'), bytes(range(3)))
# expect: b'' b'\x00\x00\x00' b'\x01\x02' b'\xc3\xa9' b'a' b'\x00\x01\x02'
