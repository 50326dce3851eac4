# differs-from-cpython: ipoll() is not in CPython
# Much data both ways at once between sockets that do not block: all of it arrives, in order.
import uselect
from _loopback import pair

SIZE = 300000
PATTERN = bytes(range(256)) * 29


# n bytes of the data from a position on.
def data_at(position, n):
    start = position % 256
    return PATTERN[start : start + min(n, SIZE - position)]


class End:
    def __init__(self, sock):
        self.sock = sock
        self.sent = 0
        self.received = 0
        self.right = True
        sock.setblocking(False)

    def step(self, events):
        if events & uselect.POLLOUT:
            self.sent += self.sock.write(data_at(self.sent, 7000))
            if self.sent == SIZE:
                poller.modify(self.sock, uselect.POLLIN)
        if events & uselect.POLLIN:
            data = self.sock.recv(5000)
            self.right = self.right and data == data_at(self.received, len(data))
            self.received += len(data)


a, b = pair()
ends = (End(a), End(b))
poller = uselect.poll()
for end in ends:
    poller.register(end.sock, uselect.POLLIN | uselect.POLLOUT, end)
while ends[0].received < SIZE or ends[1].received < SIZE:
    for result in poller.ipoll(5000):
        result[2].step(result[1])
for end in ends:
    print(end.sent, end.received, end.right)
# expect: 300000 300000 True
# expect: 300000 300000 True
a.close()
b.close()
