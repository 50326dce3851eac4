# `*=` changes the list itself, as in CPython. (The reference raises TypeError.)
a = b = [1, 2]
a *= 2
print(b)  # expect: [1, 2, 1, 2]
b *= 0
print(a, a is b)  # expect: [] True
