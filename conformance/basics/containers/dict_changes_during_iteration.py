# Deleting entries while iterating is safe.
# differs-from-cpython: a dict may change while it is iterated over
d = {i: i for i in range(10)}
for k in d:
    if k % 2:
        del d[k]
print(sorted(d))  # expect: [0, 2, 4, 6, 8]
for k in d:
    d[k] = -k
print(sorted(d.values()))  # expect: [-8, -6, -4, -2, 0]
for k in d:
    d.clear()
print(d)  # expect: {}
