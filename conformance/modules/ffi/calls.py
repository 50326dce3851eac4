# Functions of the C library.
# differs-from-cpython: CPython has no module ffi.
import ffi

libc = ffi.open("libc.so.6")
abs_ = libc.func("i", "abs", "i")
print(abs_(-5), abs_(True), abs_(None))  # expect: 5 1 0
print(libc.func("l", "atol", "s")("-123"), libc.func("d", "atof", "s")(b"2.5"))  # expect: -123 2.5
print(libc.func("s", "strchr", "si")("a=b", ord("=")))  # expect: =b
print(libc.func("s", "strchr", "si")("a=b", ord("?")))  # expect: None
print(libc.func("v", "srand", "I")(1))  # expect: None

# What C writes into an object is in the object.
b = bytearray(8)
libc.func("p", "memset", "piL")(b, 65, 4)
print(b)  # expect: bytearray(b'AAAA\x00\x00\x00\x00')
libc.func("i", "snprintf", "pLsid")(b, 8, "%d %.1f", 7, 0.5)
print(b)  # expect: bytearray(b'7 0.5\x00\x00\x00')

# A function by its address, and a variable.
print(ffi.func("i", libc.addr("abs"), "i")(-7))  # expect: 7
opterr = libc.var("i", "opterr")
opterr.set(2**32 + 3)
print(opterr.get())  # expect: 3
