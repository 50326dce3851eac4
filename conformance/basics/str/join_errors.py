# All items must be of the type of the separator.
# differs-from-cpython: error texts are the reference's
for items in [1], ['a', b'b']:
    try:
        ','.join(items)
    except TypeError as e:
        print(e)
# expect: join expects a list of str/bytes objects consistent with self object
# expect: join expects a list of str/bytes objects consistent with self object
