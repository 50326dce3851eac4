"""A docstring, which the cross compiler drops."""
small = [0, 47, 48, -16, -17, 63, 64, 8191, 8192, -8192, -8193, 1 << 29, 1 << 30, -1 << 30]
large = [1 << 61, 1 << 62, -(1 << 62), 123456789012345678901234567890, ~(1 << 80) >> 79]
floats = [0.0, 1.5, 1e10, 1e16, 1e-5, 1e-4, 123456.789, 1e22, 1e23, 2.5e-300, 1e400, 0.1 + 0.2]
precise = [3.141592653589793, 2.718281828459045, 0.9999999999999, 9.999999999999999e22, 5e-324]
imaginary = [1j, 2.5e3j, 0J]
strings = ["short", "exactly 10", "eleven char", "a longer string", "small", 'ü' * 3, "äöüß€"]
repeated = "imaginary" "_and_more", "repeated", "intersection_update"
raw = b"", b"abc", b"a long bytes object", rb"\x00", b"\x00\xff"
others = None, True, False, ..., __debug__
names = under_score, __name__, ValueError
