# Polar coordinates.
import cmath
print("%.10g %.10g" % cmath.polar(3 + 4j), "%.10g" % cmath.phase(-1), cmath.phase(1))  # expect: 5 0.927295218 3.141592654 0.0
z = cmath.rect(2, cmath.pi / 2)
print("%.10f %.10f" % (z.real, z.imag))  # expect: 0.0000000000 2.0000000000
