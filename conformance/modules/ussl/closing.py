# Closing tells the peer, closes the stream underneath, and can be repeated.
import uio
from _peers import CERT, KEY, End, Wire, error, peers, transfer
import ussl

server, client = peers()
transfer(client, server, b"x")
client.write(b"last words")
client.close()
print(server.read(4), server.read(), server.read())  # expect: b'last' b' words' b''
# The other direction is still open, but nobody reads any more.
print(server.write(b"too late"))  # expect: 8
error(client.read, 1)  # expect: OSError 9
error(client.write, b"x")  # expect: OSError 9
client.close()
server.close()
error(server.readline)  # expect: OSError 9


# A stream that ends without a word is the end too.
a, b = Wire(), Wire()
ctx = ussl.SSLContext()
ctx.set_cert_key(CERT, KEY)
ctx.verify_mode = ussl.CERT_NONE
one, two = End(a, b), End(b, a)
server = ctx.wrap_socket(one, server_side=True, do_handshake=False)
client = ctx.wrap_socket(two, do_handshake=False)
transfer(client, server, b"abc")
transfer(server, client, b"abc")
a.ended = True
print(server.read(), server.read(1))  # expect: b'' b''

# Requests go to the stream underneath; with data at hand a poll is answered here.
one.requests.clear()
server.close()
print(one.requests)  # expect: [(4, 0)]

# In the handshake it is an error.
for side in (True, False):
    error(ctx.wrap_socket, uio.BytesIO(), server_side=side)
# expect: OSError -256
# expect: OSError -256
late = ctx.wrap_socket(uio.BytesIO(), do_handshake=False)
error(late.read, 1)  # expect: OSError -256
late.close()
