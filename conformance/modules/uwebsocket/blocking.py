# differs-from-cpython: it has no such module
# Over a stream that does not block, and with one that is made to for each write.
import uio
from uwebsocket import websocket


class Pieces(uio.IOBase):
    def __init__(self, *pieces, takes=100):
        self.pieces = list(pieces)
        self.takes = takes
        self.log = []

    def setblocking(self, wait):
        self.log.append(wait)

    def readinto(self, buf):
        if not self.pieces or not self.pieces[0]:
            if self.pieces:
                self.pieces.pop(0)
            return None
        piece = self.pieces[0][: len(buf)]
        self.pieces[0] = self.pieces[0][len(piece) :]
        buf[: len(piece)] = piece
        return len(piece)

    def write(self, buf):
        if self.takes is None or self.takes < 0:
            return self.takes
        n = min(len(buf), self.takes)
        self.takes -= n
        self.log.append(bytes(buf[:n]))
        return n or None

    def ioctl(self, request, arg):
        self.log.append((request, arg))
        return 0


# Wherever it stops, it goes on: in the header, the mask, the payload.
data = b"\x82\x86\x01\x02\x03\x04`````d"
for i in range(len(data)):
    ws = websocket(Pieces(data[:i], data[i:]))
    got = []
    while sum(map(len, got)) < 6:
        part = ws.read(6)
        if part is not None:
            got.append(part)
    if b"".join(got) != b"abcdaf":
        print(i, got)
print(got)  # expect: [b'abcda', b'f']
print(ws.read(), ws.read(1), ws.readline(), ws.readinto(bytearray(1)))
# expect: None None None None

# Neither are control frames mixed up with data.
ws = websocket(Pieces(b"\x89\x04ab", b"cd\x81", b"\x02ok"))
print(ws.read(2), ws.read(2), ws.read(2))  # expect: None None b'ok'

# A frame that is not taken at once goes on when the write is repeated.
pieces = Pieces(takes=3)
ws = websocket(pieces)
print(ws.write(b"abcdef"))  # expect: None
pieces.takes = 2
print(ws.write(b"abcdef"))  # expect: None
pieces.takes = 100
print(ws.write(b"abcdef"), ws.write(b"g"))  # expect: 6 1
print(b"".join(x for x in pieces.log if x))  # expect: b'\x81\x06abcdef\x81\x01g'

for flag in True, 1, False, None:
    pieces = Pieces()
    print(websocket(pieces, flag).write(b"x"), pieces.log)
# expect: 1 [True, b'\x81\x01x', False]
# expect: 1 [b'\x81\x01x']
# expect: 1 [b'\x81\x01x']
# expect: 1 [b'\x81\x01x']

# Failures are passed on, and the stream does not block afterwards.
pieces = Pieces(takes=-32)
try:
    websocket(pieces, True).write(b"x")
except OSError as e:
    print(e, pieces.log)  # expect: 32 [True, False]
try:
    websocket(uio.BytesIO(), True).write(b"x")
except AttributeError as e:
    print(e)  # expect: 'BytesIO' object has no attribute 'setblocking'

# Polls and the descriptor are the stream's.
pieces = Pieces()
ws = websocket(pieces)
print(ws.ioctl(3, 5), ws.ioctl(10), ws.ioctl(4), pieces.log)
# expect: 0 0 0 [(3, 5), (10, 0), (4, 0)]
