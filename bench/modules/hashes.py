# Hashes of many short and some long data.
import uhashlib
import ubinascii

BLOCK = bytes(range(256)) * 64


def hashes(make, n, data):
    h = make()
    for i in range(n):
        h.update(data)
    return ubinascii.hexlify(h.digest())


def short(n):
    last = b"begin"
    for i in range(n):
        last = uhashlib.sha256(last).digest()
    return ubinascii.hexlify(last)


for make in (uhashlib.md5, uhashlib.sha1, uhashlib.sha256):
    print(hashes(make, 12000, BLOCK))
print(hashes(uhashlib.sha256, 1000000, b"0123456789"))
print(short(600000))
