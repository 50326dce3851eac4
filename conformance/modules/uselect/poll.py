# Waiting for sockets: what poll() gives, and changes of what it waits for.
import sys

try:
    import uselect as select
except ImportError:
    import select
sys.path.append(sys.path[0] + "/../usocket")
from _loopback import socket, datagrams, error

receiver, address = datagrams()
sender, _ = datagrams()
poller = select.poll()
poller.register(receiver, select.POLLIN)
print(len(poller.poll(0)))  # expect: 0
print(len(poller.poll(10)))  # expect: 0
sender.sendto(b"data", address)
ready = poller.poll(1000)
print(len(ready), ready[0][1] == select.POLLIN)  # expect: 1 True
# It stays ready until it is read.
print(len(poller.poll(0)))  # expect: 1
receiver.recv(10)
print(len(poller.poll(0)))  # expect: 0

poller.modify(receiver, select.POLLIN | select.POLLOUT)
print(poller.poll()[0][1] == select.POLLOUT)  # expect: True
poller.modify(receiver, 0)
print(len(poller.poll(0)))  # expect: 0
poller.unregister(receiver)
error(poller.modify, receiver, 1)  # expect: 2
try:
    poller.unregister(receiver)
except KeyError:
    print("KeyError")  # expect: KeyError

# Without a mask: both directions.
poller.register(sender)
poller.register(sender.fileno(), select.POLLOUT)
print(len(poller.poll(None)))  # expect: 1
sender.close()
print(poller.poll(0)[0][1] != 0)  # expect: True
receiver.close()
