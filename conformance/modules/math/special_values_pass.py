# Infinities and NaN as arguments are no errors where the result is defined.
import math
inf = float("inf")
print(math.sqrt(inf), math.exp(-inf), math.exp(inf), math.tanh(inf), math.atan(inf) == math.pi / 2)  # expect: inf 0.0 inf 1.0 True
print(math.sqrt(float("nan")), math.pow(float("nan"), 0), math.fmod(1.5, inf))  # expect: nan 1.0 1.5
