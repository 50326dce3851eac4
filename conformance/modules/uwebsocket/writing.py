# differs-from-cpython: it has no such module
# A write is a frame, of text unless set otherwise.
import uio
from uwebsocket import websocket


def write(*args, kind=None):
    stream = uio.BytesIO()
    ws = websocket(stream)
    if kind is not None:
        print(ws.ioctl(9, kind), end=" ")
    print(ws.write(*args), stream.getvalue()[:12], len(stream.getvalue()))


write(b"pong")  # expect: 4 b'\x81\x04pong' 6
write("täxt")  # expect: 5 b'\x81\x05t\xc3\xa4xt' 7
write(bytearray(2))  # expect: 2 b'\x81\x02\x00\x00' 4
write(memoryview(b"abc")[1:])  # expect: 2 b'\x81\x02bc' 4
write(b"pong", 2)  # expect: 2 b'\x81\x02po' 4
write(b"pong", 1, 2)  # expect: 2 b'\x81\x02on' 4
write(b"x" * 125)  # expect: 125 b'\x81}xxxxxxxxxx' 127
write(b"x" * 126)  # expect: 126 b'\x81~\x00~xxxxxxxx' 130
write(b"x" * 65535)  # expect: 65535 b'\x81~\xff\xffxxxxxxxx' 65539
write(b"x" * 65536)  # expect: 65536 b'\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00xx' 65546
write(b"")  # expect: 0 b'' 0
write(b"x", kind=2)  # expect: 1 1 b'\x82\x01x' 3
write(b"x", kind=0x1A)  # expect: 1 1 b'\x8a\x01x' 3
write(b"x", kind=0)  # expect: 1 1 b'\x80\x01x' 3

ws = websocket(uio.BytesIO())
print(ws.ioctl(8), ws.ioctl(9, 2), ws.ioctl(9), ws.ioctl(9, 1))  # expect: 0 1 2 0


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args[0])


error(ws.write, 1)  # expect: TypeError object with buffer protocol required
error(ws.ioctl, -1)  # expect: OSError 22
error(ws.ioctl, 7)  # expect: OSError 22
error(ws.ioctl, 1 << 40)  # expect: OSError 22
error(ws.ioctl, 9, "a")  # expect: TypeError can't convert str to int
error(ws.ioctl)  # expect: TypeError function missing 1 required positional arguments
error(ws.ioctl, 9, 1, 1)  # expect: TypeError function expected at most 3 arguments, got 4
error(websocket)  # expect: TypeError function missing 1 required positional arguments
error(websocket, 1)  # expect: OSError stream operation not supported
error(websocket, 1, 2, 3)  # expect: TypeError function expected at most 2 arguments, got 3
