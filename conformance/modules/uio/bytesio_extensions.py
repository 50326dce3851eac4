# Sizes and offsets in the calls save copying.
# differs-from-cpython: Pycopy's own arguments
import uio

buf = bytearray(4)
print(uio.BytesIO(b"abcd").readinto(buf, 2), buf)  # expect: 2 bytearray(b'ab\x00\x00')

w = uio.BytesIO()
print(w.write(b"abcdef", 2))  # expect: 2
print(w.write(b"abcdef", 2, 3))  # expect: 3
print(w.write(b"abcdef", 10, 3))  # expect: 0
print(w.write(b"abcdef", 4, -1))  # expect: 2
print(w.getvalue())  # expect: b'abcdeef'

# A number reserves room and leaves the file empty.
r = uio.BytesIO(100)
print(r.getvalue(), r.write(b"x"), r.getvalue())  # expect: b'' 1 b'x'

# Values in binary form.
b = uio.BytesIO()
b.writebin("<H", 0x102)
b.writebin(">I", 5)
print(b.getvalue())  # expect: b'\x02\x01\x00\x00\x00\x05'
b.seek(0)
print(b.readbin("<H"), b.readbin(">I"))  # expect: 258 5
try:
    b.readbin("b")
except EOFError:
    print("EOFError")  # expect: EOFError
try:
    b.readbin("bb")
except ValueError:
    print("ValueError")  # expect: ValueError
