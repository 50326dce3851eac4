# Sorts numbers with qsort() of the C library, which calls a Python function to compare them:
# ./pycopy examples/qsort.py [number...]
import sys
import ffi
from uarray import array

libc = ffi.open("libc.so.6")
qsort = libc.func("v", "qsort", "pLLC")

ITEM = 8


def compare(p, q):
    # Two addresses of items; their bytes are read in place.
    a = int.from_bytes(ffi.as_bytearray(p, ITEM), sys.byteorder)
    b = int.from_bytes(ffi.as_bytearray(q, ITEM), sys.byteorder)
    return (a > b) - (a < b)


def main(numbers):
    items = array("Q", numbers)
    qsort(items, len(items), ITEM, ffi.callback("i", compare, "PP"))
    print(" ".join(str(n) for n in items))


main([int(arg) for arg in sys.argv[1:]] or [31, 41, 59, 26, 53, 58, 97, 93, 23, 84])
