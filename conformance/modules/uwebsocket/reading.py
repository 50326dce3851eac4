# differs-from-cpython: it has no such module
# What is in frames, and of which kind the message was.
import uio
from uwebsocket import websocket


def read(data, size=-1):
    ws = websocket(uio.BytesIO(data))
    print(ws.read(size), ws.ioctl(8))


print(websocket, websocket(uio.BytesIO()))  # expect: <class 'websocket'> <websocket>
read(b"\x81\x04ping", 4)  # expect: b'ping' 1
read(b"\x82\x04ping", 2)  # expect: b'pi' 2
read(b"\x80\x04ping", 4)  # expect: b'ping' 0
read(b"\x81\x04ping\x82\x01!")  # expect: b'ping!' 2
read(b"")  # expect: b'' 0
read(b"\x81")  # expect: b'' 0
read(b"\x81\x04pi")  # expect: b'pi' 1

# Longer ones, and any length in the longer forms.
read(b"\x81~\x00\x80" + b"ping" * 32, 8)  # expect: b'pingping' 1
read(b"\x81~\x00\x02ab")  # expect: b'ab' 1
read(b"\x82\x7f" + bytes(7) + b"\x03abc")  # expect: b'abc' 2
ws = websocket(uio.BytesIO(b"\x82~\xff\xff" + bytes(65535) + b"\x82\x7f\0\0\0\0\0\x01\0\0" + bytes(65536)))
print(len(ws.read(65535)), len(ws.read()))  # expect: 65535 65536

# Masks.
read(b"\x81\x84maskmask")  # expect: b'\x00\x00\x00\x00' 1
read(b"\x81\x86\x01\x02\x03\x04" + bytes((i ^ m for i, m in zip(b"abcdef", b"\1\2\3\4\1\2"))))
# expect: b'abcdef' 1
read(b"\x82\xfe\x00\x04abcd\x50\x50\x50\x50", 4)  # expect: b'1234' 2
ws = websocket(uio.BytesIO(b"\x81\x85\x01\x02\x03\x04`````\x81\x01x"))
print(ws.read(1), ws.read(3), ws.read(9))  # expect: b'a' b'bcd' b'ax'

# Empty frames are no end.
read(b"\x81\x00\x81\x01x")  # expect: b'x' 1
read(b"\x81\x80mask\x81\x01x")  # expect: b'x' 1

# Messages in parts keep their kind, also around control frames.
read(b"\x02\x03abc\x00\x03def\x80\x02gh")  # expect: b'abcdefgh' 2
read(b"\x01\x03abc\x89\x01x\x80\x02gh")  # expect: b'abcgh' 1

# Control frames are skipped with what is in them.
read(b"\x89\x00\x81\x04ping", 4)  # expect: b'ping' 1
read(b"\x8a\x00\x81\x04pong", 4)  # expect: b'pong' 1
read(b"\x89\x04abcd\x81\x04ping", 2)  # expect: b'pi' 1
read(b"\x8a\x84mask\1\2\3\4\x81\x04ping")  # expect: b'ping' 1

# Methods of streams.
ws = websocket(uio.BytesIO(b"\x81\x06one\ntw\x81\x08o\nthree\n"))
print(ws.readline(), ws.readline(), ws.readline(2))  # expect: b'one\n' b'two\n' b'th'
buf = bytearray(3)
print(ws.readinto(buf), buf)  # expect: 3 bytearray(b'ree')
print(ws.readinto(buf), ws.readline())  # expect: 1 b''
