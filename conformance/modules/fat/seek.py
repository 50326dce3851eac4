# VfsFat: places in files, within clusters and across them.
import uos
from _disk import Ram, t

device = Ram(100)
uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)

data = bytes((i * 7 + i // 256) % 256 for i in range(5000))
with vfs.open("f", "wb") as f:
    t(f.write, data)
    t(f.tell)
# expect: 5000
# expect: 5000
f = vfs.open("f", "rb")
for offset, whence in ((0, 0), (511, 0), (512, 0), (513, 0), (1024, 0), (4999, 0), (5000, 0), (-1, 2), (-5000, 2), (0, 2)):
    t(f.seek, offset, whence)
    at = f.tell()
    print(f.read(700) == data[at : at + 700], f.tell())
# expect: 0
# expect: True 700
# expect: 511
# expect: True 1211
# expect: 512
# expect: True 1212
# expect: 513
# expect: True 1213
# expect: 1024
# expect: True 1724
# expect: 4999
# expect: True 5000
# expect: 5000
# expect: True 5000
# expect: 4999
# expect: True 5000
# expect: 0
# expect: True 700
# expect: 5000
# expect: True 5000
f.seek(100)
t(f.seek, 50, 1)
# expect: 150
t(f.seek, -100, 1)
# expect: 50
t(f.read, 0)
# expect: b''
t(f.seek, 1, 5)
# expect: 50
t(f.tell)
# expect: 50
t(f.seek, 6000)
# expect: 5000
t(f.read)
# expect: b''
buf = bytearray(600)
f.seek(300)
t(f.readinto, buf)
# expect: 600
print(buf == data[300:900])
# expect: True
f.seek(4900)
t(f.readinto, buf)
# expect: 100
t(f.readinto, buf)
# expect: 0
t(f.readinto, bytearray(0))
# expect: 0
f.close()
with vfs.open("f", "r+b") as f:
    f.seek(510)
    t(f.write, b"<----->")
    f.seek(508)
    t(f.read, 12)
    f.seek(5100)
    t(f.write, b"end")
    f.seek(5100)
    t(f.read)
# expect: 7
# expect: b'\xe5\xec<----->%,3'
# expect: 3
# expect: b'end'
t(lambda: vfs.stat("f")[6])
# expect: 5103
t(vfs.statvfs, "")
# expect: (512, 512, 66, 56, 56, 0, 0, 0, 0, 255)
with vfs.open("f", "r+b") as f:
    f.seek(0, 2)
    for i in range(200):
        f.write(bytes([i]) * 13)
    f.seek(5103 + 13 * 100)
    t(f.read, 14)
    t(f.flush)
# expect: b'ddddddddddddde'
# expect: None
t(lambda: vfs.stat("f")[6])
# expect: 7703
vfs.open("f", "w").close()
t(lambda: vfs.stat("f")[6])
# expect: 0
t(vfs.statvfs, "")
# expect: (512, 512, 66, 66, 66, 0, 0, 0, 0, 255)
