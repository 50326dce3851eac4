# time() is in seconds since 1970 with fractions; clock() counts processor time.
# differs-from-cpython: the module is Pycopy's
import utime
a = utime.time()
c = utime.clock()
for i in range(300000):
    pass
b = utime.time()
print(type(a), a > 1.6e9, 0 < b - a < 60)  # expect: <class 'float'> True True
print(type(c), utime.clock() > c)  # expect: <class 'float'> True
