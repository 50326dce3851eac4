# differs-from-cpython: a socket has the methods of a stream
# A socket that does not block takes as much as fits; nothing of it gets lost.
from _loopback import pair, error

a, b = pair()
a.setblocking(False)
block = bytes(range(256)) * 64
sent = 0
full = False
while not full:
    try:
        n = a.send(block[sent % 256 :])
        sent += n
    except OSError as e:
        full = True
        print(e.args[0])  # expect: 11
print(a.write(b"x"))  # expect: None
print(sent > 0)  # expect: True

received = 0
right = True
while received < sent:
    data = b.recv(10000)
    start = received % 256
    right = right and data == block[start : start + len(data)]
    received += len(data)
print(received == sent, right)  # expect: True True
b.setblocking(False)
error(b.recv, 1)  # expect: 11
a.close()
b.close()
