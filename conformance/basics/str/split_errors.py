# Separators must be of the same type and not empty.
# differs-from-cpython: error texts are the reference's; rsplit(None, n) is not supported
def error(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
error(lambda: 'a'.split(''))
# expect: ValueError empty separator
error(lambda: 'a'.split(b'a'))
# expect: TypeError can't convert 'bytes' object to str implicitly
error(lambda: b'a'.split('a'))
# expect: TypeError can't convert 'str' object to bytes implicitly
error(lambda: 'a'.rsplit(None, 1))
# expect: NotImplementedError rsplit(None,n)
