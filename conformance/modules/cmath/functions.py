# Elementary functions of complex numbers, to ten digits.
import cmath
def show(z):
    print("%.10f %.10f" % (z.real, z.imag))
show(cmath.exp(1 + 1j))  # expect: 1.4686939399 2.2873552872
show(cmath.log(-1))  # expect: 0.0000000000 3.1415926536
show(cmath.log10(100j))  # expect: 2.0000000000 0.6821881769
show(cmath.sqrt(-4))  # expect: 0.0000000000 2.0000000000
show(cmath.sin(1 + 1j))  # expect: 1.2984575814 0.6349639148
show(cmath.cos(1 + 1j))  # expect: 0.8337300251 -0.9888977058
