# A connection over TCP: both directions, and the end of one.
from _loopback import socket, listener

listening, address = listener()
client = socket.socket()
print(client.connect(address))  # expect: None
server, peer = listening.accept()

print(client.send(b"hello"))  # expect: 5
print(server.recv(100))  # expect: b'hello'
print(server.send(b"good bye"))  # expect: 8
print(client.recv(4), client.recv(0), client.recv(100))  # expect: b'good' b'' b' bye'

# Nothing more comes from a closed socket.
print(server.close())  # expect: None
print(client.recv(100), client.recv(100))  # expect: b'' b''
client.close()
listening.close()
