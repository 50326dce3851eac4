# Outside of its domain a function raises ValueError.
import math
def raises(f, *args):
    try:
        f(*args)
    except ValueError as e:
        print(e)
raises(math.sqrt, -1)  # expect: math domain error
raises(math.log, 0)  # expect: math domain error
raises(math.log, -1)  # expect: math domain error
raises(math.acos, 2)  # expect: math domain error
raises(math.fmod, 1, 0)  # expect: math domain error
raises(math.pow, 0, -1)  # expect: math domain error
raises(math.pow, -1, 0.5)  # expect: math domain error
raises(math.exp, 1000)  # expect: math domain error
raises(math.gamma, -1)  # expect: math domain error
raises(math.gamma, 172)  # expect: math domain error
raises(math.lgamma, 0)  # expect: math domain error
raises(math.acosh, 0.5)  # expect: math domain error
raises(math.atanh, 1)  # expect: math domain error
raises(math.sin, float("inf"))  # expect: math domain error
raises(math.log2, 0)  # expect: math domain error
