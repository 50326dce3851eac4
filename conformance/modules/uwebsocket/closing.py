# differs-from-cpython: it has no such module
# A frame that closes ends the stream. It is answered by a frame of data that has one in it.
import uio
from uwebsocket import websocket

for data in b"\x88\x00", b"\x88\x02\x03\xe8", b"\x88\x82\1\1\1\1\2\2":
    stream = uio.BytesIO(data)
    ws = websocket(stream)
    print(ws.read(1), ws.ioctl(8), stream.getvalue()[len(data) :])
# expect: b'' 8 b'\x81\x02\x88\x00'
# expect: b'' 8 b'\x81\x02\x88\x00'
# expect: b'' 8 b'\x81\x02\x88\x00'

# A proper one is written by hand.
stream = uio.BytesIO()
ws = websocket(stream)
ws.ioctl(9, 8)
ws.write(b"\x03\xe8")
print(stream.getvalue())  # expect: b'\x88\x02\x03\xe8'

# close() closes the stream underneath, and that is all.
print(ws.close())  # expect: None
for call in lambda: ws.read(1), lambda: ws.write(b"x"), stream.getvalue:
    try:
        print(call())
    except ValueError as e:
        print(e)
# expect: I/O operation on closed file
# expect: I/O operation on closed file
# expect: I/O operation on closed file
ws.close()
