# differs-from-cpython: ipoll() is not in CPython
import sys
import uselect

sys.path.append(sys.path[0] + "/../usocket")
from _loopback import datagrams

a, _ = datagrams()
b, _ = datagrams()
poller = uselect.poll()
poller.register(a, uselect.POLLOUT, "data of a")
poller.register(b, uselect.POLLOUT)

# One tuple for all results.
last = None
for result in poller.ipoll():
    print(result[0] is a, result[1:], last is None or last is result)
    last = result
# expect: True (4, 'data of a') True
# expect: False (4, None) True
print(poller.ipoll() is poller)  # expect: True
for result in poller:
    print(result is last)
# expect: True
# expect: True
print(list(poller))  # expect: []

# Data is kept until other data is given.
print(poller.register(a, uselect.POLLOUT), next(poller.ipoll(0))[2])  # expect: False data of a
poller.register(a, uselect.POLLOUT, 1)
print(next(poller.ipoll(0))[2])  # expect: 1

# One shot: what was given is not given again until modify().
print([r[1] for r in poller.ipoll(-1, 1)])  # expect: [4, 4]
print([r[1] for r in poller.ipoll(0, 1)])  # expect: []
poller.modify(b, uselect.POLLOUT)
print([r[0] is b for r in poller.ipoll(0, 1)])  # expect: [True]
poller.modify(a, uselect.POLLOUT)
print(len(poller.poll(0, 1)), len(poller.poll(0, 1)))  # expect: 1 0
# What the loop was not given yet stays on.
poller.modify(a, uselect.POLLOUT)
poller.modify(b, uselect.POLLOUT)
next(poller.ipoll(0, 1))
print(len(poller.poll(0)))  # expect: 1
a.close()
b.close()
