# Connecting to where nobody listens, and without waiting.
from _loopback import socket, listener, error, errno

listening, address = listener()
client = socket.socket()
client.setblocking(False)
error(client.connect, address)  # expect: 115
server, _ = listening.accept()
server.send(b"welcome")
client.setblocking(True)
print(client.recv(7))  # expect: b'welcome'
# The first one after is told that the connection is there.
print(client.connect(address))  # expect: None
error(client.connect, address)  # expect: 106
client.close()
server.close()

listening.close()
other = socket.socket()
try:
    other.connect(address)
except OSError as e:
    print(e.args[0] == errno.ECONNREFUSED)  # expect: True
error(other.recv, 1)  # expect: 107
other.close()
