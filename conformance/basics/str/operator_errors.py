# No other type mixes with str.
# differs-from-cpython: error texts are the reference's
def error(f):
    try:
        f()
    except TypeError as e:
        print(e)
error(lambda: 'a' + 1)
# expect: can't convert 'int' object to str implicitly
error(lambda: 1 + 'a')
# expect: can't convert 'int' object to str implicitly
error(lambda: 'a' + b'a')
# expect: can't convert 'bytes' object to str implicitly
error(lambda: 'a' < 1)
# expect: can't convert 'int' object to str implicitly
error(lambda: 1 in 'a')
# expect: can't convert 'int' object to str implicitly
error(lambda: 'a' - 'a')
# expect: unsupported types for __sub__: 'str', 'str'
error(lambda: 'a' * 'a')
# expect: unsupported types for __mul__: 'str', 'str'
error(lambda: -'a')
# expect: unsupported type for __neg__: 'str'
