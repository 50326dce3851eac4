# The methods of set.
# differs-from-cpython: error texts
s = {1, 2}
s.add(3)
s.add(3)
s.discard(9)
s.remove(1)
print(sorted(s))  # expect: [2, 3]
s.update([5, 6], (7,))
s.difference_update([5], [6])
s.intersection_update([2, 3, 7, 8])
s.symmetric_difference_update([3, 4])
print(sorted(s))  # expect: [2, 4, 7]
print(s.isdisjoint([1]), s.issubset([2, 4, 7, 9]), s.issuperset((2,)))  # expect: True True True
print(sorted(s.union([1])), sorted(s.intersection([2])), sorted(s.difference([2], [4])))  # expect: [1, 2, 4, 7] [2] [7]
print(sorted(s.symmetric_difference([2, 5])), s.__contains__(2))  # expect: [4, 5, 7] True
c = s.copy()
c.clear()
print(c, len(s), s.difference(s), s.symmetric_difference(s))  # expect: set() 3 set() set()
while s:
    c.add(s.pop())
print(s, sorted(c))  # expect: set() [2, 4, 7]
for f in (lambda: s.pop(), lambda: s.remove(1), lambda: s.add([])):
    try:
        f()
    except (KeyError, TypeError) as e:
        c.add(repr(e))
print("KeyError('pop from an empty set',)" in c, "KeyError(1,)" in c, len(c))  # expect: True True 6
