# Relative and absolute tolerance, as keywords only.
import math
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2))  # expect: True False True
print(math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-10), math.isclose(1e400, 1))  # expect: False True False
try:
    math.isclose(1, 1, rel_tol=-1)
except ValueError as e:
    print(e)  # expect: math domain error
try:
    math.isclose(1, 1, 0.1)
except TypeError as e:
    print(e)  # expect: extra positional arguments given
