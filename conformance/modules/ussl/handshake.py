# The handshake is made by the first reads and writes of both ends.
# differs-from-cpython: ussl works on any stream
from _peers import peers, transfer

server, client = peers()
print(server.getpeercert(True), client.getpeercert(True))  # expect: None None
# Nothing is there yet, or the handshake waits for the other end.
print(server.read(5), client.read(5))  # expect: None None
print(client.write(b"hello"))  # expect: -2
print(transfer(client, server, b"hello"))  # expect: b'hello'
print(transfer(server, client, b"world"))  # expect: b'world'
print(server.read(1), client.readline(), client.readinto(bytearray(3)))  # expect: None None None

# A server does not ask for certificates.
print(server.getpeercert(True), len(client.getpeercert(True)) > 300)  # expect: None True

# What is left of a record is kept.
client.write(b"one\ntwo\nthree")
print(server.readline(), server.read(2), server.read())  # expect: b'one\n' b'tw' b'o\nthree'
buf = bytearray(4)
client.write("äö")
print(server.readinto(buf), bytes(buf) == "äö".encode())  # expect: 4 True
print(client.write(b"abcdef", 3), client.write(b"abcdef", 4, 2))  # expect: 3 2
print(server.read())  # expect: b'abcef'
print(client.write(b""))  # expect: 0

print(type(client), repr(client)[:12])  # expect: <class 'ussl'> <_SSLSocket 
