# Taking floats apart and together.
import math
print(math.frexp(8.0), math.frexp(-0.3), math.frexp(0.0), math.frexp(5e-324))  # expect: (0.5, 4) (-0.6, -1) (0.0, 0) (0.5, -1073)
print(math.ldexp(0.5, 4), math.ldexp(1, -1074), math.ldexp(1, 5000), math.ldexp(0, 9999))  # expect: 8.0 5e-324 inf 0.0
print(math.modf(2.5), math.modf(-2.5), math.modf(float("-inf")))  # expect: (0.5, 2.0) (-0.5, -2.0) (-0.0, -inf)
