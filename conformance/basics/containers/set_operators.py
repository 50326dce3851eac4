# Operators of sets.
a, b = {1, 2, 3}, {3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b))  # expect: [1, 2, 3, 4] [3] [1, 2] [1, 2, 4]
print(a < b, {1} < a, a <= a, a < a, a >= {1, 2}, a > {1}, a == {3, 2, 1}, a != b)  # expect: False True True False True True True True
print(1 in a, 9 in a, len(a), bool(set()), bool(a))  # expect: True False 3 False True
a |= {9}
a -= {1}
a &= {2, 9, 7}
a ^= {2, 5}
print(sorted(a))  # expect: [5, 9]
print({1} == frozenset([1]), frozenset([1]) == {1}, {1} == [1])  # expect: True True False
for f in (lambda: {1} | [1], lambda: {1} < [1], lambda: -{1}, lambda: {1} + {1}):
    try:
        f()
    except TypeError as e:
        a.add(str(e))
print(len(a))  # expect: 6
