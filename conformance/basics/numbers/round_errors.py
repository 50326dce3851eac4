# There is no int nearest to an infinity.
def raises(*args):
    try:
        round(*args)
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
raises(float("inf"))  # expect: OverflowError can't convert inf to int
raises(float("nan"))  # expect: ValueError can't convert NaN to int
raises("")  # expect: TypeError can't convert str to float
raises(1j)  # expect: TypeError can't convert complex to float
