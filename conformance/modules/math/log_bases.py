# log with a base; log2 and log10 are exact for powers.
import math
print(math.log(1), math.log(8, 2), math.log2(2.0**70), math.log10(1000), math.log2(0.125))  # expect: 0.0 3.0 70.0 3.0 -3.0
try:
    math.log(2, 1)
except ZeroDivisionError as e:
    print(e)  # expect: divide by zero
