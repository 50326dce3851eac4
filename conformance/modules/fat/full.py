# VfsFat: what happens when the device is full.
import uos
from _disk import Ram, t

device = Ram(100)
uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)

free = vfs.statvfs("")[3]
print(free)
# expect: 66
f = vfs.open("f", "wb")
t(f.write, bytes(free * 512 + 1))
# expect: OSError (28,)
t(f.write, b"more")
# expect: OSError (28,)
t(f.close)
# expect: None
t(lambda: vfs.stat("f")[6] // 512)
# expect: 66
t(lambda: vfs.statvfs("")[3:5])
# expect: (0, 0)
t(vfs.mkdir, "d")
# expect: OSError (13,)
t(lambda: vfs.open("g", "w").close())
# expect: None
with vfs.open("g", "w") as g:
    t(g.write, "x")
# expect: OSError (28,)
t(lambda: list(vfs.ilistdir()))
# expect: [('f', 32768, 0, 33792), ('g', 32768, 0, 0)]
t(vfs.remove, "f")
# expect: None
t(lambda: vfs.statvfs("")[3] == free)
# expect: True
vfs.mkdir("d")
with vfs.open("h", "wb") as f:
    for i in range(1000):
        try:
            n = f.write(bytes(512))
        except OSError as e:
            print(i, e.args)
            break
        if n != 512:
            print(i, n)
            break
# expect: 65 (28,)
t(lambda: vfs.statvfs("")[3])
# expect: 0
# A directory that has to grow, where nothing is free.
for i in range(100):
    try:
        vfs.open("d/n%d" % i, "w").close()
    except OSError as e:
        print(i, e.args)
        break
# expect: 14 (13,)
t(vfs.remove, "h")
# expect: None
t(lambda: vfs.open("d/n99", "w").close())
# expect: None
# The root directory has a fixed number of entries.
for i in range(600):
    try:
        vfs.open("n%d" % i, "w").close()
    except OSError as e:
        print(i, e.args)
        break
# expect: 510 (13,)
t(lambda: len(list(vfs.ilistdir())))
# expect: 512
t(vfs.mkdir, "x")
# expect: OSError (13,)
t(vfs.rename, "d/n1", "x")
# expect: OSError (13,)
t(vfs.rename, "n1", "a long name for it")
# expect: OSError (13,)
t(lambda: vfs.stat("n1")[:7])
# expect: (32768, 0, 0, 0, 0, 0, 0)
