# Operators of lists.
# differs-from-cpython: error texts
a = [1, 2]
print(a + [3], a * 2, 2 * a, a * 0, a * -1, a * True)  # expect: [1, 2, 3] [1, 2, 1, 2] [1, 2, 1, 2] [] [] [1, 2]
print(a == [1, 2], a == (1, 2), a != [1], a == [1.0, 2.0])  # expect: True False True True
print(a < [1, 3], a < [1], a <= [1, 2], a > [1, 1, 9], a >= [2], [] < [0])  # expect: True False True True False True
print(1 in a, 3 in a, not a, not [])  # expect: True False False True
b = a
b += (3,)
print(a, a is b)  # expect: [1, 2, 3] True
for f in (lambda: a + (1,), lambda: a < (1,), lambda: a * 1.5, lambda: a - a):
    try:
        f()
    except TypeError as e:
        b.append(str(e))
print(b[3:5])  # expect: ["unsupported types for __add__: 'list', 'tuple'", "unsupported types for __lt__: 'list', 'tuple'"]
print(b[5:])  # expect: ["unsupported types for __mul__: 'list', 'float'", "unsupported types for __sub__: 'list', 'list'"]
