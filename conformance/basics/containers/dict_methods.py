# The methods of dict.
# differs-from-cpython: error texts
d = {1: "one"}
print(d.get(1), d.get(2), d.get(2, "two"))  # expect: one None two
print(d.setdefault(1, "x"), d.setdefault(2), d.setdefault(3, "three"))  # expect: one None three
print(sorted(d), d[2], d[3])  # expect: [1, 2, 3] None three
print(d.pop(3), d.pop(3, "gone"))  # expect: three gone
d.update({1: "uno"})
d.update([(4, "four"), "ab"])
d.update(k="v")
print(d[1], d[4], d["a"], d["k"], len(d))  # expect: uno four b v 5
c = d.copy()
d.clear()
print(d, len(c), bool(d), bool(c))  # expect: {} 5 False True
print({}.fromkeys("a", 0), dict.fromkeys([1]))  # expect: {'a': 0} {1: None}
print(dict(), dict({1: 2}), dict([(3, 4)]), dict(a=1))  # expect: {} {1: 2} {3: 4} {'a': 1}
print({1: 2}.__getitem__(1), c.__setitem__(9, 9), c[9], c.__delitem__(9), 9 in c)  # expect: 2 None 9 None False
for f in (lambda: d[1], lambda: d.pop(1), lambda: d.popitem()):
    try:
        f()
    except KeyError as e:
        c[len(c)] = repr(e)
print(c[5], c[6], c[7])  # expect: KeyError(1,) KeyError(1,) KeyError('popitem(): dictionary is empty',)
for bad in (1, [1], [(1, 2, 3)], [(1,)]):
    try:
        dict(bad)
    except (TypeError, ValueError) as e:
        c[str(bad)] = str(e)
print(c["1"], "-", c["[1]"])  # expect: 'int' object isn't iterable - 'int' object isn't iterable
print(c["[(1, 2, 3)]"], "-", c["[(1,)]"])  # expect: dict update sequence has wrong length - dict update sequence has wrong length
