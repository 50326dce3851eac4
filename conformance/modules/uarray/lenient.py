# Elements are cut to their size; object arrays; any type code of the same size may be assigned.
# differs-from-cpython: it raises OverflowError, and has no object arrays
from uarray import array

a = array("B", [1, 2])
a[0] = 258
a.append(-1)
print(a)  # expect: array('B', [2, 2, 255])
o = array("O", [1, "x", None])
o[1] = [2]
print(o, o[1])  # expect: array('O', [1, [2], None]) [2]


def raises(f):
    try:
        print(f())
    except (ValueError, TypeError, NotImplementedError) as e:
        print(type(e).__name__, e)


raises(lambda: array("x"))  # expect: ValueError bad typecode
raises(lambda: a.append("x"))  # expect: TypeError can't convert str to int
raises(lambda: hash(a))  # expect: TypeError unsupported type for __hash__: 'array'
