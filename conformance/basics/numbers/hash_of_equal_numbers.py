# Numbers that are equal are one key, whatever their types.
d = {1: "a"}
print(d[1.0], d[True], d[1 + 0j])  # expect: a a a
print(hash(2.0**40) == hash(2**40), hash(-7.0) == hash(-7))  # expect: True True
s = {10**20, 1e20, 0, False, 0.0}
print(len(s))  # expect: 2
