# A TCP server that sends back what it gets: ./pycopy examples/echo_server.py [port]
#
# One loop serves any number of connections. What a client does not take at once is kept, and
# nothing more is read from that client until it is gone; so memory stays bounded and no byte is lost.
# Runs until Ctrl-C.
import sys
import uerrno
import uselect
import usocket

CHUNK = 4096


class Connection:
    def __init__(self, sock):
        self.sock = sock
        # What could not be sent yet.
        self.rest = b""


class EchoServer:
    def __init__(self, port):
        self.poller = uselect.poll()
        self.listener = usocket.socket()
        self.listener.setsockopt(usocket.SOL_SOCKET, usocket.SO_REUSEADDR, 1)
        self.listener.bind(usocket.getaddrinfo("127.0.0.1", port, 0, usocket.SOCK_STREAM)[0][-1])
        self.listener.listen(1024)
        self.listener.setblocking(False)
        self.poller.register(self.listener, uselect.POLLIN)

    # Takes all clients that wait: one each time would keep the last of many waiting for long.
    def accept(self):
        while True:
            try:
                sock, _ = self.listener.accept()
            except OSError as e:
                if e.args[0] == uerrno.EAGAIN:
                    return
                if e.args[0] == uerrno.ECONNABORTED:
                    continue
                raise
            sock.setblocking(False)
            self.poller.register(sock, uselect.POLLIN, Connection(sock))

    def close(self, connection):
        self.poller.unregister(connection.sock)
        connection.sock.close()

    # Sends what is given; keeps the rest of it.
    def send(self, connection, data):
        try:
            sent = connection.sock.send(data)
        except OSError as e:
            if e.args[0] != uerrno.EAGAIN:
                raise
            sent = 0
        if sent < len(data):
            connection.rest = data[sent:]
            self.poller.modify(connection.sock, uselect.POLLOUT)
        elif connection.rest:
            connection.rest = b""
            self.poller.modify(connection.sock, uselect.POLLIN)

    def serve(self, connection, events):
        try:
            if events & uselect.POLLOUT:
                self.send(connection, connection.rest)
                return
            data = connection.sock.recv(CHUNK)
            if data:
                self.send(connection, data)
                return
        except OSError as e:
            # The client is gone: there is nobody to send to.
            if e.args[0] == uerrno.EAGAIN:
                return
        self.close(connection)

    def run(self):
        poller = self.poller
        while True:
            # One tuple is used for all events, so its items are taken out of it at once.
            for _, events, connection in poller.ipoll():
                if connection is None:
                    self.accept()
                else:
                    self.serve(connection, events)


def main(args):
    server = EchoServer(int(args[0]) if args else 7777)
    print("listening")
    try:
        server.run()
    except KeyboardInterrupt:
        print("stopped")


main(sys.argv[1:])
