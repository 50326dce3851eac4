# Powers of floats; a broken power of a negative number is complex.
print(2.0**3, 4**0.5, (-2.0)**3, 2.0**-1)  # expect: 8.0 2.0 -8.0 0.5
print(1**float("nan"), float("nan")**0, (-1.0)**float("inf"))  # expect: 1.0 1.0 1.0
print(type((-8)**0.5))  # expect: <class 'complex'>
try:
    0.0**-1
except ZeroDivisionError as e:
    print(e)  # expect: divide by zero
