# Datagrams: each is received whole or cut, with the address of its sender.
from _loopback import socket, datagrams, error, errno

a, address_a = datagrams()
b, address_b = datagrams()
print(a.sendto(b"first", address_b), a.sendto(b"", address_b), a.sendto(b"third", address_b))  # expect: 5 0 5
data, sender = b.recvfrom(100)
print(data, bytes(sender) == bytes(address_a) if isinstance(sender, bytes) else sender == address_a)  # expect: b'first' True
print(b.recv(100))  # expect: b''
print(b.recvfrom(2)[0])  # expect: b'th'

# A connected socket needs no address.
print(b.connect(address_a))  # expect: None
print(b.send(b"answer"), a.recv(100))  # expect: 6 b'answer'

print(a.sendto(b"flags", socket.MSG_DONTROUTE, address_b), b.recv(100))  # expect: 5 b'flags'
b.close()

# More than a datagram can hold.
try:
    a.sendto(bytes(70000), address_b)
except OSError as e:
    print(e.args[0] == 90)  # expect: True
a.close()
