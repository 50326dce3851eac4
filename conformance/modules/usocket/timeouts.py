# differs-from-cpython: errors of timeouts are OSError with a number
from _loopback import listener, pair, error

listening, address = listener()
listening.settimeout(0.02)
error(listening.accept)  # expect: 110
listening.close()

a, b = pair()
b.settimeout(0.02)
error(b.read, 1)  # expect: 110
error(b.readline)  # expect: 110
error(b.readinto, bytearray(1))  # expect: 110
error(b.recv, 1)  # expect: 11
a.write(b"ab")
print(b.recv(1))  # expect: b'a'
b.settimeout(None)
print(b.recv(1))  # expect: b'b'

b.settimeout(0)
error(b.recv, 1)  # expect: 11
b.settimeout(1)
a.write(b"c")
print(b.recv(1))  # expect: b'c'

# Writing gives up as well, once nothing more fits.
a.settimeout(0.02)
try:
    while True:
        a.write(bytes(100000))
except OSError as e:
    print(e.args[0])  # expect: 110

try:
    a.settimeout("1")
except TypeError as e:
    print(e)  # expect: can't convert str to float
a.close()
b.close()
