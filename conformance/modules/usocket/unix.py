# differs-from-cpython: addresses are the system's own structures, in bytes
# Sockets of the family AF_UNIX, by a name that is no file.
import usocket
from _loopback import error

stream = usocket.socket(usocket.AF_UNIX, usocket.SOCK_STREAM)
number = 0
while True:
    address = b"\x01\x00\x00pycopy-%d" % number
    try:
        stream.bind(address)
        break
    except OSError:
        number += 1
stream.listen(1)

client = usocket.socket(usocket.AF_UNIX)
client.connect(address)
server, peer = stream.accept()
print(usocket.sockaddr(peer))  # expect: (1, b'')
print(client.write(b"over a name\n"), server.readline())  # expect: 12 b'over a name\n'
client.close()
print(server.read())  # expect: b''
server.close()

# Nobody may listen at the same name.
second = usocket.socket(usocket.AF_UNIX)
error(second.bind, address)  # expect: 98
second.close()
stream.close()

# Datagrams, with the sender's name.
a = usocket.socket(usocket.AF_UNIX, usocket.SOCK_DGRAM)
b = usocket.socket(usocket.AF_UNIX, usocket.SOCK_DGRAM)
name_a = address + b"a"
name_b = address + b"b"
a.bind(name_a)
b.bind(name_b)
print(a.sendto(b"data", name_b))  # expect: 4
data, sender = b.recvfrom(10)
print(data, sender == name_a)  # expect: b'data' True
b.close()
error(a.sendto, b"data", name_b)  # expect: 111
a.close()
