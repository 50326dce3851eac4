# VfsFat: files and directories are removed.
import uos
from _disk import Ram, t

device = Ram(100)
uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)

vfs.mkdir("d")
vfs.mkdir("d/e")
vfs.open("d/f", "w").close()
t(vfs.rmdir, "d")
# expect: OSError (13,)
t(vfs.remove, "d")
# expect: OSError (21,)
t(vfs.remove, "d/e")
# expect: OSError (21,)
t(vfs.rmdir, "d/f")
# expect: OSError (20,)
t(vfs.rmdir, "none")
# expect: OSError (2,)
t(vfs.remove, "none")
# expect: OSError (2,)
t(vfs.remove, "none/f")
# expect: OSError (2,)
t(vfs.rmdir, "/")
# expect: OSError (22,)
t(vfs.remove, "/")
# expect: OSError (22,)
t(vfs.rmdir, "d/.")
# expect: OSError (22,)
t(vfs.rmdir, "d/e/..")
# expect: OSError (22,)
t(vfs.remove, "d/f")
# expect: None
t(vfs.rmdir, "d/e")
# expect: None
t(vfs.rmdir, "d")
# expect: None
t(lambda: list(vfs.ilistdir()))
# expect: []
# The current directory, and a file that is open.
vfs.mkdir("d")
vfs.chdir("d")
t(vfs.rmdir, "/d")
# expect: OSError (13,)
t(vfs.rmdir, "../d")
# expect: OSError (13,)
t(vfs.getcwd)
# expect: /d
vfs.chdir("/")
before = vfs.statvfs("")
with vfs.open("long name of a file", "wb") as f:
    f.write(bytes(5000))
t(lambda: before[3] - vfs.statvfs("")[3])
# expect: 10
t(vfs.remove, "long name of a file")
# expect: None
t(lambda: vfs.statvfs("") == before)
# expect: True
# Slots of the directory are used again.
for i in range(600):
    vfs.open("file with a long name %d" % i, "w").close()
    vfs.remove("file with a long name %d" % i)
t(lambda: list(vfs.ilistdir()))
# expect: [('d', 16384, 0, 0)]
