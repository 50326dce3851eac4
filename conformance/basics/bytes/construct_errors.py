# What bytes cannot be made of.
# differs-from-cpython: error texts are the reference's
def error(*args):
    try:
        bytes(*args)
    except Exception as e:
        print(type(e).__name__, e)
error('a')
# expect: TypeError wrong number of arguments
error(-1)
# expect: ValueError 
error([256])
# expect: ValueError bytes value out of range
error([-1])
# expect: ValueError bytes value out of range
error([1.0])
# expect: TypeError can't convert float to int
error(1.0)
# expect: TypeError 'float' object isn't iterable
error([1], 'utf8')
# expect: TypeError wrong number of arguments
