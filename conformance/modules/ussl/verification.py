# Clients verify servers unless told not to; servers verify clients when told to.
import ussl
from _peers import CERT, KEY, ends, error, transfer

print(ussl.CERT_NONE, ussl.CERT_OPTIONAL, ussl.CERT_REQUIRED)  # expect: 0 1 2
ctx = ussl.SSLContext()
print(ctx.verify_mode, ctx.check_hostname)  # expect: 2 True
ctx.check_hostname = False
ctx.verify_mode = ussl.CERT_OPTIONAL
print(ctx.verify_mode, ctx.check_hostname)  # expect: 1 False


def set_mode(mode):
    ctx.verify_mode = mode


error(set_mode, 3)  # expect: ValueError invalid value for verify_mode
error(set_mode, -1)  # expect: ValueError invalid value for verify_mode
error(ctx.wrap_socket, ends()[0], cert_reqs=9)  # expect: ValueError invalid value for verify_mode


def connect(server_ctx, client_ctx, name="localhost", mode=None, server_mode=None):
    a, b = ends()
    kw = {} if mode is None else {"cert_reqs": mode}
    skw = {} if server_mode is None else {"cert_reqs": server_mode}
    server = server_ctx.wrap_socket(a, server_side=True, do_handshake=False, **skw)
    try:
        client = client_ctx.wrap_socket(b, server_hostname=name, do_handshake=False, **kw)
        transfer(client, server, b"ping")
        transfer(server, client, b"pong")
        return "fine", server.getpeercert(True) is not None
    except (OSError, ValueError) as e:
        return e.args[0]


server = ussl.SSLContext()
server.set_cert_key(CERT, KEY)

# Of those whom the JDK trusts nobody has signed the certificate.
client = ussl.SSLContext()
print(connect(server, client))  # expect: -268
print(connect(server, client, mode=ussl.CERT_NONE))  # expect: ('fine', False)
print(connect(server, client, None, mode=ussl.CERT_NONE))  # expect: ('fine', False)

client.load_verify_locations(cadata=CERT)
print(connect(server, client))  # expect: ('fine', False)
print(connect(server, client, "LOCALHOST"))  # expect: ('fine', False)
print(connect(server, client, "127.0.0.1"))  # expect: ('fine', False)
print(connect(server, client, "127.0.0.2"))  # expect: -268
print(connect(server, client, "example.org"))  # expect: -268
print(connect(server, client, None))  # expect: check_hostname requires server_hostname
client.check_hostname = False
print(connect(server, client, "example.org"))  # expect: ('fine', False)
print(connect(server, client, None))  # expect: ('fine', False)
client.check_hostname = True
client.verify_mode = ussl.CERT_NONE
print(connect(server, client, "example.org"))  # expect: ('fine', False)
print(connect(server, client, "example.org", ussl.CERT_REQUIRED))  # expect: -268
client.verify_mode = ussl.CERT_REQUIRED

# The other way round.
print(connect(server, client, server_mode=ussl.CERT_REQUIRED) == ("fine", False))  # expect: False
server.load_verify_locations(CERT)
print(connect(server, client, server_mode=ussl.CERT_OPTIONAL))  # expect: ('fine', False)
client.set_cert_key(CERT, KEY)
print(connect(server, client, server_mode=ussl.CERT_NONE))  # expect: ('fine', False)
print(connect(server, client, server_mode=ussl.CERT_OPTIONAL))  # expect: ('fine', True)
print(connect(server, client, server_mode=ussl.CERT_REQUIRED))  # expect: ('fine', True)

error(client.load_verify_locations, b"")  # expect: ValueError invalid cert
error(client.load_verify_locations, None)
# expect: TypeError object with buffer protocol required
