# littlefs 2: a device without room for more.
import uos
from _flash import Flash, t

flash = Flash(16)
uos.VfsLfs2.mkfs(flash)
vfs = uos.VfsLfs2(flash)
f = vfs.open("f", "w")
t(f.write, "x" * 3000)
# expect: 3000
t(f.write, "x" * 10000)
# expect: OSError (28,)
f.close()
f = vfs.open("g", "w")
t(f.write, "small")
# expect: 5
f.close()
print(vfs.open("g", "r").read())
# expect: small
vfs.remove("f")
with vfs.open("f", "w") as f:
    t(f.write, "x" * 2000)
# expect: 2000
print(vfs.stat("f")[6], vfs.statvfs("")[:3])
# expect: 2000 (512, 512, 16)
t(vfs.open, "n" * 255, "w")
# expect: <io.TextIOWrapper>
