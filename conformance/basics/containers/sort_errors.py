# A failing comparison or key leaves the list alone.
# differs-from-cpython: error texts
l = [3, "x", 1]
try:
    l.sort()
except TypeError as e:
    print(l.count(1), l.count(3), len(l))  # expect: 1 1 3
try:
    sorted([1], lambda x: x)
except TypeError as e:
    print(e)  # expect: must use keyword argument for key function
try:
    [1, 2].sort(key=1)
except TypeError as e:
    print(e)  # expect: 'int' object isn't callable
try:
    [].sort(order=1)
except TypeError:
    print("TypeError")  # expect: TypeError
