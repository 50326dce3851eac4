# floor, ceil and trunc give ints.
import math
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.floor(1e20))  # expect: -2 -1 -1 100000000000000000000
def raises(x):
    try:
        math.floor(x)
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
raises(float("inf"))  # expect: OverflowError can't convert inf to int
raises(float("nan"))  # expect: ValueError can't convert NaN to int
