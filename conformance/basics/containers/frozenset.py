# frozenset is hashable and has no methods that change it.
# differs-from-cpython: error texts
f = frozenset([1, 2, 2])
print(len(f), frozenset(), f == {1, 2}, frozenset([1]))  # expect: 2 frozenset() True frozenset({1})
print(hash(f) == hash(frozenset([2, 1])), {f: 1}[frozenset((1, 2))])  # expect: True 1
g = f
g |= {3}
print(len(f), len(g), type(g))  # expect: 2 3 <class 'frozenset'>
print(type(f | {9}), type({9} | f), hasattr(f, "add"), hasattr(f, "union"))  # expect: <class 'frozenset'> <class 'set'> False True
try:
    set.add(f, 1)
except TypeError as e:
    print(e)  # expect: argument should be a 'set' not a 'frozenset'
try:
    hash({1})
except TypeError as e:
    print(e)  # expect: unsupported type for __hash__: 'set'
