# Items and slices of a range.
r = range(10)
print(r[2], r[-1], r[2:5], r[::-1], r[8:2:-2], r[5:2])  # expect: 2 9 range(2, 5) range(9, -1, -1) range(8, 2, -2) range(5, 5)
try:
    r[10]
except IndexError as e:
    print(e)  # expect: range index out of range
try:
    r["a"]
except TypeError as e:
    print(e)  # expect: range indices must be integers, not str
