# The constants.
import math
print(math.pi == 3.141592653589793, math.e == 2.718281828459045)  # expect: True True
