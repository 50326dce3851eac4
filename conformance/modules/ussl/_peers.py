# Two ends of TLS in one script, for the scripts beside this one, and a key and a certificate of
# theirs (self-signed, for localhost).
import uio

KEY = b"""-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgxgtdx671vORMuwjS
bEX77UD48Taf487O63TR+7tQhLihRANCAAS1dWinaxjzOVwUYe4R93YGFCyZBhsk
bkVGV3eYc63VVQKD1THAQ2a3w/AUFFtFUFG+kR+TgbEdXCxVw8YiGhjS
-----END PRIVATE KEY-----
"""

CERT = b"""-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUNIAJIKlPVWjmuSCI7DXAc5rUZCUwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzA2NTg0NVoYDzIxMjYxMDMw
MDY1ODQ1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAS1dWinaxjzOVwUYe4R93YGFCyZBhskbkVGV3eYc63VVQKD1THAQ2a3
w/AUFFtFUFG+kR+TgbEdXCxVw8YiGhjSo28wbTAdBgNVHQ4EFgQUaS+cLoAZJUSp
8K5q2sflavpyX/QwHwYDVR0jBBgwFoAUaS+cLoAZJUSp8K5q2sflavpyX/QwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIgF39C48w9t2MrQchoWV2fWAORTnf9l2znYuJMFagYZbUCIAyO
066/LbMKAV5wBTFqn6khahT56yo/yEBTpe1rmGlw
-----END CERTIFICATE-----
"""


class Wire:
    def __init__(self):
        self.data = b""
        self.ended = False


# One end of two wires, which does not block. A wire holds so many bytes.
class End(uio.IOBase):
    def __init__(self, source, target, room=1 << 20):
        self.source = source
        self.target = target
        self.room = room
        self.requests = []

    def readinto(self, buf):
        data = self.source.data
        if not data:
            return 0 if self.source.ended else None
        n = min(len(buf), len(data))
        buf[:n] = data[:n]
        self.source.data = data[n:]
        return n

    def write(self, buf):
        n = min(len(buf), self.room - len(self.target.data))
        if n <= 0:
            return None
        self.target.data += bytes(buf[:n])
        return n

    def ioctl(self, request, arg):
        self.requests.append((request, arg))
        if request == 4:
            self.target.ended = True
        return 0


def ends(room=1 << 20):
    a, b = Wire(), Wire()
    return End(a, b, room), End(b, a, room)


# Server and client, before their handshake.
def peers(room=1 << 20):
    import ussl

    ctx = ussl.SSLContext()
    ctx.set_cert_key(CERT, KEY)
    ctx.load_verify_locations(CERT)
    a, b = ends(room)
    server = ctx.wrap_socket(a, server_side=True, do_handshake=False)
    client = ctx.wrap_socket(b, server_hostname="localhost", do_handshake=False)
    return server, client


# As many writes as it takes; the other end reads nothing but handshake.
def send(source, target, data):
    while True:
        n = source.write(data)
        if n is not None and n >= 0:
            return n
        target.read(0)


# Sends what comes out at the other end as often as that needs both.
def transfer(source, target, data):
    sent = 0
    got = b""
    while len(got) < len(data):
        if sent < len(data):
            n = source.write(data[sent:])
            if n is not None and n >= 0:
                sent += n
        part = target.read(len(data) - len(got))
        if isinstance(part, bytes):
            got += part
    return got


def error(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e.args[0] if e.args else "")
