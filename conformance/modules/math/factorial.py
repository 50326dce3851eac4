# Factorials are exact.
import math
print(math.factorial(0), math.factorial(1), math.factorial(20))  # expect: 1 1 2432902008176640000
print(math.factorial(30))  # expect: 265252859812191058636308480000000
try:
    math.factorial(-1)
except ValueError as e:
    print(e)  # expect: negative factorial
