# Sockets on the loopback interface, for the scripts beside this one.
try:
    import usocket as socket
    import uerrno as errno
except ImportError:
    import socket
    import errno

FIRST_PORT = 18100
LAST_PORT = 18900


def address(port):
    return socket.getaddrinfo("127.0.0.1", port, socket.AF_INET, socket.SOCK_STREAM)[0][-1]


# Binds to the first port that nobody uses (there may be other tests at the same time).
def bind(sock, listen=False):
    for port in range(FIRST_PORT, LAST_PORT):
        try:
            sock.bind(address(port))
            if listen:
                sock.listen(8)
            return address(port)
        except OSError as e:
            if e.args[0] != errno.EADDRINUSE:
                raise
    raise OSError(errno.EADDRINUSE)


# A listening socket and its address.
def listener():
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    return sock, bind(sock, True)


# Two connected TCP sockets.
def pair():
    listening, where = listener()
    client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    client.connect(where)
    server, _ = listening.accept()
    listening.close()
    return client, server


# A UDP socket and its address.
def datagrams():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    return sock, bind(sock)


# Prints the number of the OSError that a call raises.
def error(function, *args):
    try:
        print("no error:", function(*args))
    except OSError as e:
        print(e.args[0])
