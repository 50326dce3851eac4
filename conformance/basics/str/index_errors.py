# What an index may not be.
# differs-from-cpython: error texts are the reference's; only slices with step 1 are supported
def error(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
error(lambda: 'abc'[3])
# expect: IndexError string index out of range
error(lambda: 'abc'[-4])
# expect: IndexError string index out of range
error(lambda: 'abc'['a'])
# expect: TypeError string indices must be integers, not str
error(lambda: b'abc'[3])
# expect: IndexError bytes index out of range
error(lambda: b'abc'[1.0])
# expect: TypeError bytes indices must be integers, not float
error(lambda: 'abc'[::2])
# expect: NotImplementedError only slices with step=1 (aka None) are supported
error(lambda: b'abc'[::-1])
# expect: NotImplementedError only slices with step=1 (aka None) are supported
