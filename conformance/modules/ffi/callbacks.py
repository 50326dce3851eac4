# C functions that call Python functions.
# differs-from-cpython: CPython has no module ffi.
import ffi

libc = ffi.open("libc.so.6")
qsort = libc.func("v", "qsort", "piiC")
b = bytearray(b"hello")


def compare(p, q):
    return ffi.as_bytearray(p, 1)[0] - ffi.as_bytearray(q, 1)[0]


qsort(b, 5, 1, ffi.callback("i", compare, "pp"))
print(b)  # expect: bytearray(b'ehllo')


# The exception is raised when C has returned; until then the callback returns 0.
calls = []


def fail(p, q):
    calls.append(1)
    raise ValueError("from a callback")


try:
    qsort(b, 5, 1, ffi.callback("i", fail, "pp"))
except ValueError as e:
    print(e, len(calls))  # expect: from a callback 1
