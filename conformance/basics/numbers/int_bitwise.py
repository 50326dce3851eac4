# Bit operations see negative numbers as infinitely many ones.
print(-1 & 0xFF, -2 | 1, -1 ^ 0xFF)  # expect: 255 -1 -256
print(-(1 << 70) & ((1 << 71) - 1))  # expect: 1180591620717411303424
print(-(1 << 70) | 1)  # expect: -1180591620717411303423
print(-(1 << 70) ^ -1)  # expect: 1180591620717411303423
print(~(1 << 70))  # expect: -1180591620717411303425
