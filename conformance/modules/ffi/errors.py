# What is wrong with a library, a name, a type or an argument.
# differs-from-cpython: CPython has no module ffi.
import ffi


def error(f, *args):
    try:
        f(*args)
    except Exception as e:
        print(repr(e))


libc = ffi.open("libc.so.6")
error(ffi.open, "no-such-library.so")  # expect: OSError(2,)
error(libc.func, "i", "no_such_function", "i")  # expect: OSError(2,)
error(libc.var, "i", "no_such_variable")  # expect: OSError(2,)
error(libc.addr, "no_such_function")  # expect: OSError(2,)
error(libc.func, "i", "abs", "x")  # expect: TypeError('unknown type',)
error(libc.func, "x", "abs", "i")  # expect: TypeError('unknown type',)
error(libc.func("i", "abs", "i"), 1.5)  # expect: TypeError("can't convert float to int",)
error(libc.func("i", "abs", "i"), [])  # expect: TypeError("can't convert list to int",)
error(libc.func("i", "abs", "i"))  # expect: TypeError('function takes 1 positional arguments but 0 were given',)
