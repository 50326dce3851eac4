# A write that would block is repeated with the same data, which is then not sent twice.
from _peers import ends, peers, transfer

server, client = peers(3000)
transfer(client, server, b"start")
transfer(server, client, b"start")
data = b"x" * 10000
print(client.write(data))  # expect: None
got = b""
tries = 0
while True:
    part = server.read(10000)
    if part is not None:
        got += part
    tries += 1
    n = client.write(data)
    if n is not None:
        break
print(n, tries)  # expect: 10000 3
while len(got) < 10000:
    got += server.read(10000)
print(len(got), server.read(1))  # expect: 10000 None
