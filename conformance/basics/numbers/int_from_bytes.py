# from_bytes() reads an unsigned number from anything with a buffer.
print(int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\x01\x02", "little"))  # expect: 258 513
print(int.from_bytes(bytearray(b"\xff" * 9), "big"))  # expect: 4722366482869645213695
print(int.from_bytes(b"", "little"))  # expect: 0
