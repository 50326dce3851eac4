# differs-from-cpython: addresses are the system's own structures, in bytes
import usocket
from _loopback import error

print(usocket.inet_pton(usocket.AF_INET, "127.0.0.1"))  # expect: b'\x7f\x00\x00\x01'
print(usocket.inet_pton(usocket.AF_INET6, "1::2:3"))  # expect: b'\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x03'
print(usocket.inet_ntop(usocket.AF_INET, b"\x01\x02\x03\xff"))  # expect: 1.2.3.255
print(usocket.inet_ntop(usocket.AF_INET6, bytes(15) + b"\x01"))  # expect: ::1
error(usocket.inet_pton, usocket.AF_INET, "1.2.3")  # expect: 22
error(usocket.inet_pton, 99, "1.2.3.4")  # expect: 97
error(usocket.inet_ntop, 99, bytes(16))  # expect: 97

info = usocket.getaddrinfo("127.0.0.1", 80, usocket.AF_INET, usocket.SOCK_STREAM)
print(info[0][:4])  # expect: (2, 1, 6, None)
print(info[0][4])  # expect: bytearray(b'\x02\x00\x00P\x7f\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00')
print(usocket.sockaddr(info[0][4]))  # expect: (2, b'\x7f\x00\x00\x01', 80)
print(len(info), len(usocket.getaddrinfo("127.0.0.1", 80)) > 1)  # expect: 1 True
print(usocket.getaddrinfo("127.0.0.1", "80", 2, 2)[0][1:3])  # expect: (2, 17)
print(usocket.getaddrinfo(b"127.0.0.1", 80, 2, 1) == info)  # expect: True

# Ports are taken modulo 65536.
print(usocket.sockaddr(usocket.getaddrinfo("10.0.0.1", 65536 + 7)[0][4]))  # expect: (2, b'\n\x00\x00\x01', 7)

six = usocket.getaddrinfo("::1", 8080, 0, usocket.SOCK_STREAM)[0]
print(six[:3], len(six[4]))  # expect: (10, 1, 6) 28
print(usocket.sockaddr(six[4]))  # expect: (10, b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01', 8080, 0, 0)
print(usocket.sockaddr(b"\x01\x00/tmp/s"))  # expect: (1, b'/tmp/s')

# Errors of getaddrinfo have numbers of their own.
try:
    usocket.getaddrinfo("127.0.0.1", "no-such-service")
except OSError as e:
    print(repr(e))  # expect: OSError(-8, 'gai')
try:
    usocket.getaddrinfo("127.0.0.1", 80, usocket.AF_INET6)
except OSError as e:
    print(repr(e))  # expect: OSError(-9, 'gai')
try:
    usocket.getaddrinfo(1, 80)
except TypeError as e:
    print(e)  # expect: can't convert 'int' object to str implicitly
