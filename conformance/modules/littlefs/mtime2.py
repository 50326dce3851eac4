# littlefs 2: times of files, in whole seconds.
import utime
import uos
from _flash import Flash, t

flash = Flash()
uos.VfsLfs2.mkfs(flash)
vfs = uos.VfsLfs2(flash)
now = int(utime.time())
vfs.open("f", "w").close()
stat = vfs.stat("f")
print(0 <= stat[8] - now <= 2, stat[7] == stat[8] == stat[9])
# expect: True True
vfs.mkdir("d")
print(vfs.stat("d")[7:], vfs.stat("/")[7:])
# expect: (0, 0, 0) (0, 0, 0)
vfs.rename("f", "d/f")
print(vfs.stat("d/f") == stat)
# expect: True
vfs.open("d/f", "r").close()
print(vfs.stat("d/f") == stat)
# expect: True
vfs = uos.VfsLfs2(flash, mtime=False)
print(vfs.stat("d/f") == stat)
# expect: True
with vfs.open("d/f", "w") as f:
    f.write("x")
print(vfs.stat("d/f")[7:] == stat[7:], vfs.stat("d/f")[6])
# expect: True 1
vfs.open("g", "w").close()
print(vfs.stat("g")[7:])
# expect: (0, 0, 0)
vfs = uos.VfsLfs2(flash, mtime=True)
with vfs.open("g", "a") as f:
    f.write("x")
print(0 <= vfs.stat("g")[8] - now <= 3)
# expect: True
