# differs-from-cpython: a socket has the methods of a stream
# A user's class on top of a socket is a stream, too.
import sys
import uselect
import usocket
from _loopback import listener


class Counting(usocket.socket):
    def __init__(self, *args):
        self.count = 0

    def send(self, data):
        self.count += len(data)
        return super().send(data)


listening, address = listener()
client = Counting(usocket.AF_INET, usocket.SOCK_STREAM)
client.connect(address)
server, _ = listening.accept()
print(client.send(b"abc"), client.count, server.recv(3))  # expect: 3 3 b'abc'
server.write(b"line\n")
poller = uselect.poll()
poller.register(client, uselect.POLLIN)
print(poller.poll(1000)[0][0] is client)  # expect: True
print(client.readline())  # expect: b'line\n'
client.close()
print(server.read())  # expect: b''
server.close()
listening.close()
