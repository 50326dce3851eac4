# differs-from-cpython: ipoll() is not in CPython
# Objects may come and go while the results of ipoll() are looked at.
import sys
import uselect

sys.path.append(sys.path[0] + "/../usocket")
from _loopback import datagrams

socks = [datagrams()[0] for _ in range(10)]
poller = uselect.poll(1)
for s in socks[:5]:
    poller.register(s, uselect.POLLOUT)
seen = 0
for s, events, _ in poller.ipoll():
    poller.register(socks[5 + seen], uselect.POLLOUT)
    poller.unregister(s)
    seen += 1
print(seen)  # expect: 5
print(len(poller.poll()))  # expect: 5
for s in socks:
    s.close()
