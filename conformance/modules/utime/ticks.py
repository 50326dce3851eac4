# Ticks wrap around; differences and sums allow for it.
# differs-from-cpython: the module is Pycopy's
from utime import ticks_add, ticks_cpu, ticks_diff, ticks_ms, ticks_us
top = ticks_add(0, -1)
print(top == 2**62 - 1)  # expect: True
print(ticks_add(top, 1), ticks_add(5, -5), ticks_add(1, 2**62))  # expect: 0 0 1
print(ticks_diff(3, 1), ticks_diff(1, 3), ticks_diff(0, top))  # expect: 2 -2 1
print(ticks_diff(2**61, 0) == -2**61, ticks_diff(2**61 - 1, 0) == 2**61 - 1)  # expect: True True
a, b = ticks_ms(), ticks_us()
for i in range(100000):
    pass
print(0 <= ticks_diff(ticks_ms(), a) < 60000, 0 < ticks_diff(ticks_us(), b) < 60000000)  # expect: True True
print(ticks_cpu())  # expect: 0
for bad in (1.5, "x", None):
    try:
        ticks_add(bad, 1)
    except TypeError:
        print("TypeError")
# expect: TypeError
# expect: TypeError
# expect: TypeError
