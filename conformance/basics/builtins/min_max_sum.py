# min, max, sum, all, any.
# differs-from-cpython: error texts
print(min(3, 1, 2), max([3, 1, 2]), max("hello"), min({5: 1, 4: 2}))  # expect: 1 3 o 4
print(max([1, -5, 3], key=abs), min(-2, 1, key=abs), max([], default=7), min((), default=None))  # expect: -5 1 7 None
print(max((1, "a"), (1, "b")), max([True, 1]), min(1, 1.0))  # expect: (1, 'b') True 1
print(sum([1, 2.5]), sum([[1], [2]], []), sum(range(101)), sum((), 5))  # expect: 3.5 [1, 2] 5050 5
print(all([]), all([1, 0]), any([]), any([0, "x"]))  # expect: True False False True
try:
    min([])
except ValueError as e:
    print(e)  # expect: arg is an empty sequence
try:
    sum(["a"])
except TypeError:
    print("TypeError")  # expect: TypeError
