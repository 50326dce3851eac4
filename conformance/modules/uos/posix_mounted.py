# VfsPosix: a directory of the system in the tree of paths.
import uos
from _files import t

top = "/tmp/pycopy-conformance-posix-m-%x" % id(uos)
uos.mkdir(top)
uos.mkdir(top + "/d")
with open(top + "/f", "w") as f:
    print(f.write("text"))
# expect: 4
start = uos.getcwd()
vfs = uos.VfsPosix(top)
t(uos.mount, vfs, "/vt", mkfs=True)
# expect: OSError (1,)
t(uos.mount, vfs, "/vt")
# expect: None
t(lambda: sorted(uos.listdir("/vt")))
# expect: ['d', 'f']
t(lambda: open("/vt/f").read())
# expect: text
t(lambda: uos.stat("/vt/f")[6])
# expect: 4
t(lambda: "vt" in uos.listdir("/"))
# expect: True
t(uos.chdir, "/vt/d")
# expect: None
t(uos.getcwd)
# expect: /vtd
t(lambda: open("g", "w").write("123"))
# expect: 3
t(lambda: uos.listdir())
# expect: ['f', 'g', 'd']
t(uos.remove, "g")
# expect: None
t(uos.mkdir, "/vt/d/e")
# expect: None
t(uos.rmdir, "/vt/d/e")
# expect: None
uos.chdir("/")
t(uos.remove, "/vt/f")
# expect: None
t(uos.umount, vfs)
# expect: None
t(uos.stat, "/vt/d")
# expect: OSError (2,)
# Nothing is written where it is mounted read-only.
vfs = uos.VfsPosix(top)
t(uos.mount, vfs, "/vt", readonly=True)
# expect: None
for mode in ("w", "a", "x", "r+", "wb"):
    t(open, "/vt/f", mode)
# expect: OSError (30,)
# expect: OSError (30,)
# expect: OSError (2,)
# expect: OSError (30,)
# expect: OSError (30,)
t(open, "/vt/f")
# expect: OSError (2,)
t(lambda: sorted(uos.listdir("/vt")))
# expect: ['d']
t(uos.umount, "/vt")
# expect: None
uos.chdir(start)
for name in uos.listdir(top):
    t(uos.rmdir, top + "/" + name)
# expect: None
uos.rmdir(top)
