# Wrong conversions.
# differs-from-cpython: error texts are the reference's
def error(pattern, args):
    try:
        print(pattern % args)
    except Exception as e:
        print(type(e).__name__, e)
error('%', ())
# expect: ValueError incomplete format
error('%5', ())
# expect: ValueError incomplete format
error('%d', ())
# expect: TypeError format string needs more arguments
error('%d', (1, 2))
# expect: TypeError format string didn't convert all arguments
error('%d', 'a')
# expect: TypeError can't convert str to int
error('%x', 1.5)
# expect: TypeError can't convert float to int
error('%f', 'a')
# expect: TypeError can't convert str to float
error('%q', 1)
# expect: ValueError unsupported format character 'q' (0x71) at index 1
error('%c', 'ab')
# expect: TypeError %c needs int or char
error('%c', 1.0)
# expect: TypeError integer needed
error('%*d', ('a', 1))
# expect: TypeError can't convert str to int
error('%(a)s', 1)
# expect: TypeError format needs a dict
error('%(a', {'a': 1})
# expect: ValueError incomplete format key
error('%(a)s', {})
# expect: KeyError a
error('a', 1)
# expect: TypeError format string didn't convert all arguments
error('%d', float('inf'))
# expect: OverflowError can't convert inf to int
error('%d', float('nan'))
# expect: ValueError can't convert NaN to int
