# differs-from-cpython: addresses are bytes; a closed socket keeps its number
import usocket
from _loopback import error

error(usocket.socket, 99)  # expect: 97
error(usocket.socket, usocket.AF_INET, 77)  # expect: 22

s = usocket.socket()
print(repr(s) == "<_socket %d>" % s.fileno())  # expect: True
for wrong in (lambda: s.bind(("127.0.0.1", 1)), lambda: s.connect("x".join), lambda: s.send(1)):
    try:
        wrong()
    except TypeError as e:
        print(e)
# expect: object with buffer protocol required
# expect: object with buffer protocol required
# expect: object with buffer protocol required
error(s.bind, b"")  # expect: 22
error(s.recv, 1)  # expect: 107
try:
    s.recv(-1)
except MemoryError:
    print("MemoryError")  # expect: MemoryError
try:
    iter(s)
except TypeError as e:
    print(e)  # expect: 'socket' object isn't iterable

number = s.fileno()
print(s.close(), s.close())  # expect: None None
print(s.fileno() == number)  # expect: True
for call in (s.read, s.accept, lambda: s.recv(1), lambda: s.write(b"x"), lambda: s.listen(1)):
    error(call)
# expect: 9
# expect: 9
# expect: 9
# expect: 9
# expect: 9
error(s.settimeout, 1)  # expect: 9
error(s.setblocking, False)  # expect: 9
error(s.send, b"x")  # expect: 9
