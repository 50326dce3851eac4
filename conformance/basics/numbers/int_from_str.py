# int() of text: spaces around, sign, base, underscores.
print(int("42"), int(" -17 "), int("+5"), int("1_0"))  # expect: 42 -17 5 10
print(int("ff", 16), int("0xff", 16), int("z", 36), int("101", 2))  # expect: 255 255 35 5
print(int("0x1f", 0), int("0o17", 0), int("0b11", 0), int("19", 0))  # expect: 31 15 3 19
print(int(b"12"))  # expect: 12
print(int("123456789012345678901234567890"))  # expect: 123456789012345678901234567890
print(int("-" + "f" * 20, 16))  # expect: -1208925819614629174706175
