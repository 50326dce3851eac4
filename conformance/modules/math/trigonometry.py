# Angles, to ten digits.
import math
print("%.10g" % math.sin(1), "%.10g" % math.cos(1), "%.10g" % math.tan(1), "%.10g" % math.atan2(-1, -1))  # expect: 0.8414709848 0.5403023059 1.557407725 -2.35619449
print("%.10g" % math.asin(0.5), "%.10g" % math.acos(0.5), "%.10g" % math.degrees(1), "%.10g" % math.radians(90))  # expect: 0.5235987756 1.047197551 57.29577951 1.570796327
print("%.10g" % math.sinh(1), "%.10g" % math.cosh(1), "%.10g" % math.asinh(1), "%.10g" % math.acosh(2), "%.10g" % math.atanh(0.5))  # expect: 1.175201194 1.543080635 0.881373587 1.316957897 0.5493061443
print("%.10g" % math.expm1(1e-10), math.expm1(0))  # expect: 1e-10 0.0
