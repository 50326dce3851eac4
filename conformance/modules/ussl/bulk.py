# More than a record, over wires of any size.
from _peers import peers, transfer

data = bytes(range(256)) * 300

server, client = peers()
print(transfer(client, server, data) == data)  # expect: True
print(transfer(server, client, data) == data)  # expect: True

# So little room that each record takes many writes, and a write many calls.
for room in (100, 5000, 17000):
    server, client = peers(room)
    part = data[: room * 20]
    print(room, transfer(client, server, part) == part, transfer(server, client, part) == part)
# expect: 100 True True
# expect: 5000 True True
# expect: 17000 True True
