# Shifts of any size; right shifts round down.
print(1 << 100)  # expect: 1267650600228229401496703205376
print(-5 >> 1, -5 >> 100, 5 >> 100)  # expect: -3 -1 0
print((1 << 100) >> 98)  # expect: 4
print(-(1 << 100) >> 99)  # expect: -2
print(3 << 62)  # expect: 13835058055282163712
