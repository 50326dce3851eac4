# The methods of list.
# differs-from-cpython: error texts
l = [3, 1]
l.append(2)
l.extend((5, 4))
l.extend(range(2))
l.extend(l)
print(l)  # expect: [3, 1, 2, 5, 4, 0, 1, 3, 1, 2, 5, 4, 0, 1]
print(l.count(1), l.index(1), l.index(1, 2), l.index(1, -3))  # expect: 4 1 6 13
print(l.pop(), l.pop(0), l.pop(-2), l)  # expect: 1 3 4 [1, 2, 5, 4, 0, 1, 3, 1, 2, 5, 0]
l.remove(5)
print(l)  # expect: [1, 2, 4, 0, 1, 3, 1, 2, 5, 0]
l.insert(0, "first")
l.insert(-1, "last but one")
l.insert(100, "last")
l.insert(-100, "new first")
print(l)  # expect: ['new first', 'first', 1, 2, 4, 0, 1, 3, 1, 2, 5, 'last but one', 0, 'last']
l.reverse()
print(l)  # expect: ['last', 0, 'last but one', 5, 2, 1, 3, 1, 0, 4, 2, 1, 'first', 'new first']
copy = l.copy()
l.clear()
print(l, len(copy))  # expect: [] 14
for f in (lambda: l.pop(), lambda: [1].pop(3), lambda: [1].index(2), lambda: [1].remove(2)):
    try:
        f()
    except (IndexError, ValueError) as e:
        copy.append(repr(e))
print(copy[-4:-2])  # expect: ["IndexError('pop from empty list',)", "IndexError('list index out of range',)"]
print(copy[-2:])  # expect: ["ValueError('object not in sequence',)", "ValueError('object not in sequence',)"]
