# VfsFat with 32 bits: a large device gets a table of partitions, and files.
import uos
from _disk import Sparse, t

device = Sparse(8500000)
t(uos.VfsFat.mkfs, device)
# expect: None
print(len(device.data), sorted(device.data)[:6])
# expect: 6 [0, 63, 64, 69, 70, 95]
print(device.data[0][446:462], device.data[0][510:])
# expect: b'\x00\x01\x01\x00\x0c\xfe\xbf\x11?\x00\x00\x00\xe1\xb2\x81\x00' b'U\xaa'
boot = device.data[63]
print(boot[11:14], boot[14:24], boot[32:52], boot[82:90], boot[510:])
# expect: b'\x00\x02@' b' \x00\x01\x00\x00\x00\x00\xf8\x00\x00' b'\xe1\xb2\x81\x00\x0e\x04\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x01\x00\x06\x00' b'FAT32   ' b'U\xaa'
print(device.data[69] == boot)
# expect: True
vfs = uos.VfsFat(device)
t(vfs.statvfs, "")
# expect: (32768, 32768, 132794, 132793, 132793, 0, 0, 0, 0, 255)
t(vfs.mkdir, "dir")
# expect: None
with vfs.open("dir/a file.txt", "wb") as f:
    t(f.write, b"0123456789" * 5000)
    t(f.seek, 200000)
    t(f.write, b"far")
# expect: 50000
# expect: 200000
# expect: 3
t(vfs.statvfs, "/dir")
# expect: (32768, 32768, 132794, 132785, 132785, 0, 0, 0, 0, 255)
t(lambda: vfs.stat("dir/a file.txt")[6])
# expect: 200003
for i in range(300):
    vfs.open("file %d" % i, "w").close()
t(lambda: len(list(vfs.ilistdir())))
# expect: 301
t(vfs.rename, "dir/a file.txt", "b")
# expect: None
vfs.umount()
vfs = uos.VfsFat(device)
t(lambda: list(vfs.ilistdir())[:4])
# expect: [('dir', 16384, 0, 0), ('file 0', 32768, 0, 0), ('file 1', 32768, 0, 0), ('file 2', 32768, 0, 0)]
with vfs.open("b", "rb") as f:
    t(lambda: f.read(50000) == b"0123456789" * 5000)
    t(f.seek, 200000)
    t(f.read)
# expect: True
# expect: 200000
# expect: b'far'
t(vfs.remove, "b")
# expect: None
t(vfs.rmdir, "dir")
# expect: None
t(vfs.statvfs, "")
# expect: (32768, 32768, 132794, 132793, 132793, 0, 0, 0, 0, 255)
print(device.data[64][484:492], device.data[64][:4])
# expect: b'rrAa\xb9\x06\x02\x00' b'RRaA'
