# Lines, parts, positions and buffers; reading ahead does not show.
import uos

name = "/tmp/pycopy-conformance-reading-%x" % id(uos)
with open(name, "w") as f:
    for i in range(2000):
        f.write("line %d\n" % i)
with open(name) as f:
    print(repr(f.readline()), f.tell(), repr(f.read(4)), f.tell())  # expect: 'line 0\n' 7 'line' 11
    print(sum(len(line) for line in f), f.tell() == uos.stat(name)[6])  # expect: 18879 True
    print(repr(f.read()), repr(f.readline()))  # expect: '' ''
    print(f.seek(-5, 2) == uos.stat(name)[6] - 5, repr(f.read()))  # expect: True '1999\n'
    print(len(f.readlines()), f.seek(0), len(f.readlines()))  # expect: 0 0 2000
with open(name, "rb") as f:
    print(f.readline(), f.fileno() > 2, f.readline(3))  # expect: b'line 0\n' True b'lin'
    buffer = bytearray(6)
    print(f.readinto(buffer), buffer)  # expect: 6 bytearray(b'e 1\nli')
    print(f.readinto(buffer, 2), buffer)  # expect: 2 bytearray(b'ne1\nli')
    other = open(f.fileno(), "rb")
    print(other.readline(), f.readline())  # expect: b' 2\n' b'line 3\n'
uos.remove(name)
