# Arguments of range().
def raises(*args):
    try:
        range(*args)
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
raises()  # expect: TypeError function missing 1 required positional arguments
raises(1, 2, 3, 4)  # expect: TypeError function expected at most 3 arguments, got 4
raises(1.0)  # expect: TypeError can't convert float to int
raises(0, 1, 0)  # expect: ValueError zero step
raises(1 << 64)  # expect: OverflowError overflow converting long int to machine word
