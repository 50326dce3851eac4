# littlefs 2: several files open at a time, while the tree changes.
import uos
from _flash import Flash, t

flash = Flash(60)
uos.VfsLfs2.mkfs(flash)
vfs = uos.VfsLfs2(flash)
f = vfs.open("f", "w")
g = vfs.open("g", "w")
f.write("first")
g.write("second" * 200)
print(vfs.stat("f")[6], vfs.stat("g")[6])
# expect: 0 0
f.flush()
print(vfs.stat("f")[6], vfs.stat("g")[6])
# expect: 5 0
for i in range(10):
    vfs.open("other%d" % i, "w").close()
    vfs.mkdir("dir%d" % i)
f.write(" and more")
f.close()
g.close()
print(vfs.open("f", "r").read(), vfs.stat("g")[6])
# expect: first and more 1200
# One file, twice.
a = vfs.open("f", "r")
b = vfs.open("f", "w")
b.write("other")
print(a.read())
# expect: first and more
b.close()
print(vfs.open("f", "r").read())
# expect: other
a.close()
# Removed while it is open.
f = vfs.open("f", "a")
f.write("lost")
vfs.remove("f")
f.close()
t(vfs.stat, "f")
# expect: OSError (2,)
# Renamed while it is open: what is written then is lost.
f = vfs.open("g", "r+")
f.write("LOST")
vfs.rename("g", "h")
f.close()
print(vfs.open("h", "r").read(6))
# expect: second
