# What a call of a C function costs, from a loop in Python: nanoseconds for each round of the loop,
# the least of many runs, by the processor time of the thread. Runs on Pycopy with module ffi, and on
# CPython with ctypes.
try:
    import ffi
    import ustruct as struct

    libc = ffi.open("libc.so.6")
    libm = ffi.open("libm.so.6")
    abs_ = libc.func("i", "abs", "i")
    pow_ = libm.func("d", "pow", "dd")
    strlen = libc.func("L", "strlen", "s")
    memcpy = libc.func("p", "memcpy", "ppL")
    qsort = libc.func("v", "qsort", "pLLC")
    clock_gettime = libc.func("i", "clock_gettime", "ip")
    text = "hello world!"
    target = bytearray(64)
    source = bytearray(64)
    items = bytearray(8 * 1000)

    def callback(function):
        return ffi.callback("i", function, "pp")

    def byte_at(address):
        return ffi.as_bytearray(address, 1)[0]

    def now():
        spec = bytearray(16)
        clock_gettime(3, spec)
        seconds, nanos = struct.unpack("qq", spec)
        return seconds * 1000000000 + nanos

except ImportError:
    import ctypes
    import time

    libc = ctypes.CDLL("libc.so.6")
    libm = ctypes.CDLL("libm.so.6")
    abs_ = libc.abs
    abs_.argtypes = [ctypes.c_int]
    pow_ = libm.pow
    pow_.argtypes = [ctypes.c_double, ctypes.c_double]
    pow_.restype = ctypes.c_double
    strlen = libc.strlen
    strlen.argtypes = [ctypes.c_char_p]
    strlen.restype = ctypes.c_size_t
    memcpy = libc.memcpy
    memcpy.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t]
    memcpy.restype = ctypes.c_void_p
    qsort = libc.qsort
    Compare = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
    qsort.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_size_t, Compare]
    qsort.restype = None
    text = b"hello world!"
    target = (ctypes.c_char * 64)()
    source = (ctypes.c_char * 64)()
    items = (ctypes.c_char * 8000)()

    def callback(function):
        return Compare(function)

    def byte_at(address):
        return ctypes.c_ubyte.from_address(address).value

    def now():
        return time.thread_time_ns()


def nothing(n):
    for i in range(n):
        pass


def call_abs(n):
    f = abs_
    for i in range(n):
        f(-5)


def call_pow(n):
    f = pow_
    for i in range(n):
        f(2.0, 0.5)


def call_strlen(n):
    f = strlen
    s = text
    for i in range(n):
        f(s)


def call_memcpy(n):
    f = memcpy
    a = target
    b = source
    for i in range(n):
        f(a, b, 64)


compared = 0


def compare(p, q):
    global compared
    compared += 1
    return p - q


def compare_bytes(p, q):
    global compared
    compared += 1
    return byte_at(p) - byte_at(q)


compare_c = callback(compare)
compare_bytes_c = callback(compare_bytes)


def sort(n, function):
    global compared
    compared = 0
    while compared < n:
        qsort(items, 1000, 8, function)


def call_qsort(n):
    sort(n, compare_c)


def call_qsort_bytes(n):
    sort(n, compare_bytes_c)


def measure(name, f, rounds=50000, runs=40):
    least = None
    for run in range(runs):
        start = now()
        f(rounds)
        taken = now() - start
        if least is None or taken < least:
            least = taken
    print("%s %.1f" % (name, least / rounds))


measure("loop", nothing)
measure("abs", call_abs)
measure("pow", call_pow)
measure("strlen", call_strlen)
measure("memcpy", call_memcpy)
measure("qsort", call_qsort)
measure("qsort-bytes", call_qsort_bytes)
