# differs-from-cpython: the file and the socket are one: closing either closes both
from _loopback import pair, error

a, b = pair()
text = b.makefile()
binary = b.makefile("rb", 0)
print("TextIOWrapper" in repr(text), "FileIO" in repr(binary))  # expect: True True
print(text.fileno() == b.fileno())  # expect: True
a.write("gr\u00fc\u00df\nabc\n")
print(len(text.readline()))  # expect: 5
print(binary.readline())  # expect: b'abc\n'

both = b.makefile("rwb")
both.write(b"back")
both.flush()
print(a.recv(10))  # expect: b'back'

with a.makefile("w") as out:
    out.write("last line\n")
print(binary.read())  # expect: b'last line\n'
error(a.recv, 1)  # expect: 9
b.close()

a, b = pair()
file = b.makefile("rb")
print(file.fileno() == b.fileno())  # expect: True
error(file.seek, 0)  # expect: 29
b.setblocking(False)
print(file.read(1), file.readline())  # expect: None None
file.close()
file.close()
try:
    file.read()
except ValueError as e:
    print(e)  # expect: I/O operation on closed file
try:
    a.makefile(1)
except TypeError as e:
    print(e)  # expect: can't convert 'int' object to str implicitly
a.close()
