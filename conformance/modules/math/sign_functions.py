# copysign, fabs, isfinite, isinf, isnan.
import math
print(math.copysign(3, -0.0), math.fabs(-2), math.isinf(1e400), math.isnan(float("nan")))  # expect: -3.0 2.0 True True
print(math.isfinite(1), math.isfinite(float("inf")), math.isnan(1))  # expect: True False False
