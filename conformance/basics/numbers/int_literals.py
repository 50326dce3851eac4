# Ints in all bases, with underscores.
print(0x1F, 0o17, 0b101, 1_000_000)  # expect: 31 15 5 1000000
print(0xFFFF_FFFF_FFFF_FFFF_FFFF)  # expect: 1208925819614629174706175
print(-0b1, +0o7)  # expect: -1 7
