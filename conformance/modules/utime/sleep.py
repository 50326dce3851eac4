# Sleeping takes as long as it should; what cannot be slept raises.
# differs-from-cpython: the module is Pycopy's
import utime
def took(f, n):
    t = utime.ticks_us()
    print(f(n), end=" ")
    return utime.ticks_diff(utime.ticks_us(), t)
print(took(utime.sleep, 0.05) >= 50000)  # expect: None True
print(took(utime.sleep_ms, 30) >= 30000)  # expect: None True
print(took(utime.sleep_us, 2500) >= 2500)  # expect: None True
for n in (0, -1):
    print(took(utime.sleep_ms, n) < 1000000, took(utime.sleep_us, n) < 1000000)
# expect: None None True True
# expect: None None True True
utime.sleep(0)
utime.sleep(True and 0)
for bad in (-1, -0.5, float("nan"), 1e300):
    try:
        utime.sleep(bad)
    except OSError as e:
        print(e.args)
# expect: (22,)
# expect: (22,)
# expect: (22,)
# expect: (22,)
for f, bad in ((utime.sleep, "x"), (utime.sleep_ms, 1.5), (utime.sleep_us, None)):
    try:
        f(bad)
    except TypeError as e:
        print(e)
# expect: can't convert str to float
# expect: can't convert float to int
# expect: can't convert NoneType to int
