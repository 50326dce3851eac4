# A file of bytes in memory.
try:
    import uio as io
except ImportError:
    import io

b = io.BytesIO(b"one\ntwo\nthree")
print(b.read(2), b.readline(), b.read(0))  # expect: b'on' b'e\n' b''
print(b.seek(0), b.read(4))  # expect: 0 b'one\n'
print(b.seek(-5, 2), b.read(), b.read())  # expect: 8 b'three' b''
print(b.write(b"!"), b.getvalue())  # expect: 1 b'one\ntwo\nthree!'
b.seek(3)
b.write(b"___")
print(b.getvalue())  # expect: b'one___o\nthree!'

# Writing past the end fills the gap with zeros.
gap = io.BytesIO()
gap.seek(3)
gap.write(b"x")
print(gap.getvalue())  # expect: b'\x00\x00\x00x'

buf = bytearray(5)
print(io.BytesIO(b"abc").readinto(buf), buf)  # expect: 3 bytearray(b'abc\x00\x00')

with io.BytesIO(b"q") as f:
    print(f.read())  # expect: b'q'
try:
    f.read()
except ValueError as e:
    print("closed")  # expect: closed
