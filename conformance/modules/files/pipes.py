# Descriptors that have no position, that would block, or that are not open.
import ffi
import ustruct

libc = ffi.open(None)
pipe = libc.func("i", "pipe", "p")
fcntl = libc.func("i", "fcntl", "iii")
ends = bytearray(8)
print(pipe(ends))  # expect: 0
source, sink = ustruct.unpack("ii", ends)
reader = open(source, "rb")
writer = open(sink, "wb")
print(writer.write(b"first\nsecond\n"))  # expect: 13
print(reader.readline(), reader.read(3))  # expect: b'first\n' b'sec'
try:
    reader.seek(0)
except OSError as e:
    print(e.args)  # expect: (29,)
print(writer.flush())  # expect: None
fcntl(source, 4, 0o4000)
print(reader.read(), reader.read(), reader.readline())  # expect: b'ond\n' None None
print(reader.readinto(bytearray(2)))  # expect: None
writer.close()
print(reader.read())  # expect: b''
reader.close()
bad = open(999, "wb")
try:
    bad.write(b"x")
except OSError as e:
    print(e.args)  # expect: (9,)
