# VfsFat: what stat() and statvfs() say.
import uos
from _disk import Ram, t

device = Ram(100)
uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)


def status(path):
    mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime = vfs.stat(path)
    return mode, ino, dev, nlink, uid, gid, size, atime == mtime == ctime, mtime > 700000000

t(status, "/")
# expect: (16384, 0, 0, 0, 0, 0, 0, True, True)
t(status, "")
# expect: (16384, 0, 0, 0, 0, 0, 0, True, True)
t(status, "f")
# expect: OSError (2,)
vfs.open("f", "w").close()
t(status, "f")
# expect: (32768, 0, 0, 0, 0, 0, 0, True, True)
with vfs.open("f", "w") as f:
    f.write("12345")
    t(status, "f")
# expect: (32768, 0, 0, 0, 0, 0, 0, True, True)
t(status, "/f")
# expect: (32768, 0, 0, 0, 0, 0, 5, True, True)
t(status, b"f")
# expect: (32768, 0, 0, 0, 0, 0, 5, True, True)
t(status, "F")
# expect: (32768, 0, 0, 0, 0, 0, 5, True, True)
vfs.mkdir("d")
t(status, "d")
# expect: (16384, 0, 0, 0, 0, 0, 0, True, True)
t(status, "d/")
# expect: OSError (22,)
t(status, "d/.")
# expect: (16384, 0, 0, 0, 0, 0, 0, True, True)
t(status, "d/..")
# expect: (16384, 0, 0, 0, 0, 0, 0, True, True)
t(status, "f/")
# expect: OSError (2,)
t(status, "f/x")
# expect: OSError (2,)
t(status, "none/x")
# expect: OSError (2,)
t(status, 1)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
t(vfs.stat)
# expect: TypeError ('function takes 2 positional arguments but 1 were given',)
t(vfs.stat, "f", True)
# expect: TypeError ('function takes 2 positional arguments but 3 were given',)
t(lambda: type(vfs.stat("f")))
# expect: <class 'tuple'>
before = vfs.statvfs("")
print(before)
# expect: (512, 512, 66, 64, 64, 0, 0, 0, 0, 255)
t(vfs.statvfs, "none")
# expect: (512, 512, 66, 64, 64, 0, 0, 0, 0, 255)
t(vfs.statvfs, 1)
# expect: (512, 512, 66, 64, 64, 0, 0, 0, 0, 255)
t(vfs.statvfs)
# expect: TypeError ('function takes 2 positional arguments but 1 were given',)
with vfs.open("big", "wb") as f:
    f.write(bytes(513 * 4))
t(lambda: before[3] - vfs.statvfs("/")[3])
# expect: 5
vfs.open("big", "wb").close()
t(lambda: vfs.statvfs("/") == before)
# expect: True
