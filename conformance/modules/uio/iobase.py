# A class of the program can be a stream: for print, and below the layers of uio.
# differs-from-cpython: the protocol is readinto(), write() and ioctl()
import uio


class Source(uio.IOBase):
    def __init__(self, data):
        self.data = data
        self.asked = []

    def readinto(self, buf):
        self.asked.append(len(buf))
        n = min(len(buf), len(self.data))
        buf[:n] = self.data[:n]
        self.data = self.data[n:]
        return n


class Sink(uio.IOBase):
    def __init__(self):
        self.got = b""

    def write(self, buf):
        self.got += bytes(buf)
        return len(buf)

    def ioctl(self, request, arg):
        self.got += b"<%d>" % request
        return 0


sink = Sink()
print("a", 2, file=sink)
print(sink.got)  # expect: b'a 2\n'

# Text is decoded where characters are cut in two by the reads.
t = uio.TextIOBase(Source("größe\nzwei".encode()))
print(repr(t.read(3)), repr(t.readline()), repr(t.read()))  # expect: 'grö' 'ße\n' 'zwei'
t = uio.TextIOBase(sink)
t.write("é")
t.flush()
t.close()
print(sink.got)  # expect: b'a 2\n\xc3\xa9<1><4>'

source = Source(b"abcdefgh")
r = uio.BufferedReader(source, 4)
print(r.read(1), r.read(2), source.asked)  # expect: b'a' b'bc' [4]
print(r.read())  # expect: b'defgh'

sink = Sink()
w = uio.BufferedWriter(sink, 4)
print(w.write(b"abcdef"), sink.got)  # expect: 6 b'abcd'
w.flush()
print(sink.got)  # expect: b'abcdef'

try:
    print("x", file=5)
except OSError as e:
    print(e)  # expect: stream operation not supported


# Arguments are those of __init__, by keyword too.
class Named(uio.IOBase):
    def __init__(self, *args, name):
        print(args, name)


Named(1, 2, name="x")  # expect: (1, 2) x
