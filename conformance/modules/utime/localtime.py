# Dates of moments: nine numbers, Monday is 0.
# differs-from-cpython: the result is a plain tuple
import utime
day = 86400
print(len(utime.localtime()), utime.localtime()[0] >= 2020)  # expect: 9 True
t = utime.localtime(1000000000)
print(t[0], t[1], t[5], 0 <= t[6] <= 6, t[8] in (-1, 0, 1))  # expect: 2001 9 40 True True
print(utime.localtime(1.9) == utime.localtime(1))  # expect: True
print(utime.localtime(4 * day)[6] - utime.localtime(3 * day)[6])  # expect: -6
print(utime.localtime(-3 * day)[0], utime.localtime(2**40)[0])  # expect: 1969 36812
for bad in (2**62, 1e300, float("nan")):
    try:
        utime.localtime(bad)
    except OSError as e:
        print(e.args)
# expect: (75,)
# expect: (75,)
# expect: (75,)
try:
    utime.localtime("x")
except TypeError as e:
    print(e)  # expect: can't convert str to float
