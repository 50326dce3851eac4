# Wrong arguments of the iterators' constructors.
# differs-from-cpython: error texts
def raises(f):
    try:
        f()
    except TypeError as e:
        print(e)
raises(lambda: map(abs))  # expect: function missing 1 required positional arguments
raises(lambda: map(abs, 1))  # expect: 'int' object isn't iterable
raises(lambda: filter(None))  # expect: function takes 2 positional arguments but 1 were given
raises(lambda: zip(1))  # expect: 'int' object isn't iterable
raises(lambda: enumerate())  # expect: 'iterable' argument required
raises(lambda: enumerate([], 1, 2))  # expect: extra positional arguments given
raises(lambda: reversed(5))  # expect: object of type 'int' has no len()
raises(lambda: next([]))  # expect: 'list' object isn't an iterator
raises(lambda: iter(5))  # expect: 'int' object isn't iterable
