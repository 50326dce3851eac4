# Results of type long have all their bits, and a variable of any type has its value; the reference
# cuts them.
# differs-from-cpython: CPython has no module ffi.
import ffi

libc = ffi.open("libc.so.6")
print(libc.func("l", "labs", "l")(-(2**40)))  # expect: 1099511627776
print(libc.func("l", "labs", "l")(2**63 - 1))  # expect: 9223372036854775807
print(libc.func("L", "strtoul", "spi")("18446744073709551615", None, 10))  # expect: 18446744073709551615
print(libc.var("s", "program_invocation_name").get() is not None)  # expect: True
print(libc.func("S", "strstr", "ss")("a-b", "-"))  # expect: b'-b'
