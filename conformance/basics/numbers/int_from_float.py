# int() of a float drops the fraction and is exact.
print(int(1.9), int(-1.9), int(1e30))  # expect: 1 -1 1000000000000000019884624838656
def raises(x):
    try:
        int(x)
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
raises(float("inf"))  # expect: OverflowError can't convert inf to int
raises(float("nan"))  # expect: ValueError can't convert NaN to int
