# differs-from-cpython: results have the registered object
import sys
import uselect

sys.path.append(sys.path[0] + "/../usocket")
from _loopback import datagrams, pair

a, _ = datagrams()
b, _ = datagrams()
poller = uselect.poll()
print(poller)  # expect: <poll>
print(poller.poll(0))  # expect: ()
print(poller.register(a, uselect.POLLOUT), poller.register(a, uselect.POLLOUT))  # expect: True False
print(poller.register(b.fileno(), uselect.POLLOUT))  # expect: True
ready = poller.poll()
print(type(ready), len(ready))  # expect: <class 'list'> 2
print(ready[0][0] is a, ready[1][0] == b.fileno(), ready[0][1])  # expect: True True 4

# unregister() says whether there was something.
print(poller.unregister(a, False), poller.unregister(a, False))  # expect: True False
# Its place is used again.
print(poller.register(a, uselect.POLLIN), poller.poll()[0][0] == b.fileno())  # expect: True True
a.close()
b.close()

# The other end goes away.
client, server = pair()
ends = uselect.poll(2)
ends.register(server, 0)
print(ends.poll(0))  # expect: ()
client.setsockopt(1, 13, b"\x01\x00\x00\x00\x00\x00\x00\x00")
client.close()
print(ends.poll()[0][1] == uselect.POLLERR | uselect.POLLHUP)  # expect: True
server.close()
