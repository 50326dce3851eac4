# Tuples: subscripts, operators, methods.
# differs-from-cpython: tuples have no slices with a step; error texts
t = (1, 2, 3)
print(t[0], t[-1], t[1:], t[:0], t[5:])  # expect: 1 3 (2, 3) () ()
print(t + (4,), t * 2, 2 * (0,), t * 0, ())  # expect: (1, 2, 3, 4) (1, 2, 3, 1, 2, 3) (0, 0) () ()
print(t == (1, 2, 3), t == [1, 2, 3], t < (1, 3), t < (1, 2), (1, 2) <= (1, 2))  # expect: True False True False True
print(t.count(2), t.index(3), 2 in t, 5 in t, len(t), bool(()))  # expect: 1 2 True False 3 False
print((1,), ((),), ("a", b"b", None))  # expect: (1,) ((),) ('a', b'b', None)
print(hash((1, "a")) == hash((1.0, "a")), {(1, 2): 3}[(1, 2)])  # expect: True 3
print(tuple(), tuple([1, 2]), tuple("ab"), tuple({5: 6}))  # expect: () (1, 2) ('a', 'b') (5,)
for f in (lambda: t[3], lambda: t["a"], lambda: t.index(9)):
    try:
        f()
    except (IndexError, TypeError, ValueError) as e:
        t += (str(e),)
print(t[3:])  # expect: ('tuple index out of range', 'tuple indices must be integers, not str', 'object not in sequence')
try:
    t[::2]
except NotImplementedError as e:
    print(e)  # expect: only slices with step=1 (aka None) are supported
try:
    t[0] = 1
except TypeError as e:
    print(e)  # expect: 'tuple' object doesn't support item assignment
try:
    del t[0]
except TypeError as e:
    print(e)  # expect: 'tuple' object doesn't support item deletion
