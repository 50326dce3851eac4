# Wrong arguments, and peers that do not speak TLS.
import uio
import ussl
from _peers import CERT, KEY, End, Wire, ends, error, peers

ctx = ussl.SSLContext()
print(ctx, ussl.SSLContext(2))  # expect: <SSLContext> <SSLContext>
error(ussl.SSLContext, 1, 2)  # expect: TypeError function expected at most 1 arguments, got 2
error(ctx.wrap_socket, 1)  # expect: OSError stream operation not supported
error(ctx.wrap_socket, uio.BytesIO(), True)  # expect: TypeError extra positional arguments given
error(ctx.wrap_socket, uio.BytesIO(), x=1)  # expect: TypeError extra keyword arguments given
error(ctx.wrap_socket, uio.BytesIO(), server_hostname=1)
# expect: TypeError can't convert 'int' object to str implicitly
error(ctx.wrap_socket, uio.BytesIO())  # expect: ValueError check_hostname requires server_hostname
for name in "", "a" * 256, "a b", "a\0b":
    error(ctx.wrap_socket, uio.BytesIO(), server_hostname=name)
# expect: ValueError invalid server_hostname
# expect: ValueError invalid server_hostname
# expect: ValueError invalid server_hostname
# expect: ValueError invalid server_hostname

# A server without a certificate has nothing to agree on.
bare = ussl.SSLContext()
a, b = ends()
server = bare.wrap_socket(a, server_side=True, do_handshake=False)
client = bare.wrap_socket(b, cert_reqs=ussl.CERT_NONE, do_handshake=False)
print(client.read(1))  # expect: None
error(server.read, 1)  # expect: OSError -260
error(client.read, 1)  # expect: OSError -260
# It fails the same way again.
error(server.read, 1)  # expect: OSError -260
error(client.write, b"x")  # expect: OSError -260

# No TLS.
for text in b"GET / HTTP/1.0\r\n\r\n", b"\x16\x03\x01\xff\xff" + bytes(100), bytes(50), b"\x80" * 99:
    wire = Wire()
    wire.data = text
    server = ctx.wrap_socket(End(wire, Wire()), server_side=True, do_handshake=False)
    error(server.read, 1)
# expect: OSError -261
# expect: OSError -261
# expect: OSError -261
# expect: OSError -261

# Errors of the stream are passed on.
class Broken(uio.IOBase):
    def __init__(self, result):
        self.result = result

    def readinto(self, buf):
        return self.result

    def write(self, buf):
        return self.result

    def ioctl(self, request, arg):
        return 0


error(ctx.wrap_socket, Broken(-104), server_side=True)  # expect: OSError 104
error(ctx.wrap_socket, Broken(-104), server_hostname="localhost")  # expect: OSError 104

server, client = peers()
error(client.getpeercert)
# expect: TypeError function takes 2 positional arguments but 1 were given
error(client.getpeercert, False)  # expect: NotImplementedError 
error(client.setblocking, False)
# expect: AttributeError 'End' object has no attribute 'setblocking'
