# VfsFat: directories in directories.
import uos
from _disk import Ram, t

device = Ram(100)
uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)

path = ""
for depth in range(20):
    path += "/level %d" % depth
    vfs.mkdir(path)
t(lambda: vfs.stat(path)[:7])
# expect: (16384, 0, 0, 0, 0, 0, 0)
with vfs.open(path + "/f", "w") as f:
    t(f.write, "deep")
# expect: 4
t(vfs.chdir, path)
# expect: None
t(vfs.getcwd)
# expect: /level 0/level 1/level 2/level 3/level 4/level 5/level 6/level 7/level 8/level 9/level 10/level 11/level 12/level 13/level 14/level 15/level 16/level 17/level 18/level 19
t(lambda: vfs.open("f", "r").read())
# expect: deep
t(lambda: vfs.open("../level 19/./f", "r").read())
# expect: deep
t(vfs.chdir, "..")
# expect: None
t(vfs.getcwd)
# expect: /level 0/level 1/level 2/level 3/level 4/level 5/level 6/level 7/level 8/level 9/level 10/level 11/level 12/level 13/level 14/level 15/level 16/level 17/level 18
t(vfs.chdir, "../../..")
# expect: None
t(vfs.getcwd)
# expect: /level 0/level 1/level 2/level 3/level 4/level 5/level 6/level 7/level 8/level 9/level 10/level 11/level 12/level 13/level 14/level 15
t(lambda: list(vfs.ilistdir()))
# expect: [('level 16', 16384, 0, 0)]
t(vfs.chdir, "../" * 40)
# expect: OSError (22,)
t(vfs.getcwd)
# expect: /level 0/level 1/level 2/level 3/level 4/level 5/level 6/level 7/level 8/level 9/level 10/level 11/level 12/level 13/level 14/level 15
t(vfs.chdir, "none")
# expect: OSError (2,)
t(vfs.chdir, path + "/f")
# expect: OSError (2,)
t(vfs.getcwd)
# expect: /level 0/level 1/level 2/level 3/level 4/level 5/level 6/level 7/level 8/level 9/level 10/level 11/level 12/level 13/level 14/level 15
t(vfs.chdir, "/level 0/level 1/")
# expect: OSError (22,)
t(vfs.getcwd)
# expect: /level 0/level 1/level 2/level 3/level 4/level 5/level 6/level 7/level 8/level 9/level 10/level 11/level 12/level 13/level 14/level 15
t(vfs.chdir, "LEVEL 2")
# expect: OSError (2,)
t(vfs.getcwd)
# expect: /level 0/level 1/level 2/level 3/level 4/level 5/level 6/level 7/level 8/level 9/level 10/level 11/level 12/level 13/level 14/level 15
t(vfs.rmdir, "level 3")
# expect: OSError (2,)
t(vfs.rmdir, "/level 0/level 1/level 2")
# expect: OSError (13,)
t(vfs.chdir, "/")
# expect: None
t(vfs.getcwd)
# expect: /
t(vfs.chdir, "")
# expect: None
t(vfs.getcwd)
# expect: /
t(vfs.chdir, ".")
# expect: None
t(vfs.getcwd)
# expect: /
t(vfs.mkdir, path)
# expect: OSError (17,)
t(vfs.mkdir, "none/d")
# expect: OSError (2,)
t(vfs.mkdir, path + "/f/d")
# expect: OSError (2,)
t(vfs.rmdir, path)
# expect: OSError (13,)
t(vfs.remove, path + "/f")
# expect: None
for depth in range(20):
    vfs.rmdir(path)
    path = path[: path.rfind("/")]
t(lambda: list(vfs.ilistdir()))
# expect: []
t(vfs.statvfs, "")
# expect: (512, 512, 66, 66, 66, 0, 0, 0, 0, 255)
