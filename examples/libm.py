# Functions of the C library for mathematics that the module math does not have: ./pycopy examples/libm.py
import ffi

libm = ffi.open("libm.so.6")

hypot = libm.func("d", "hypot", "dd")
cbrt = libm.func("d", "cbrt", "d")
fmaf = libm.func("f", "fmaf", "fff")
lround = libm.func("l", "lround", "d")
frexp = libm.func("d", "frexp", "dp")

print("hypot(3, 4) = %g" % hypot(3, 4))
print("cbrt(27)    = %g" % cbrt(27))
print("2 * 3 + 0.5 = %g" % fmaf(2, 3, 0.5))
print("lround(2.5) = %d" % lround(2.5))

# A result by pointer: C writes an int into four bytes.
exponent = bytearray(4)
mantissa = frexp(40.0, exponent)
print("40          = %g * 2 ** %d" % (mantissa, exponent[0]))
