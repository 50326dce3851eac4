# VfsPosix with a root: both names of rename() are below it.
import uos
from _files import t

top = "/tmp/pycopy-conformance-posix-r-%x" % id(uos)
uos.mkdir(top)
vfs = uos.VfsPosix(top)
vfs.mkdir("d")
vfs.mkdir("d/e")
with vfs.open("a", "w") as f:
    f.write("content of a")
with vfs.open("b", "w") as f:
    f.write("b")
t(vfs.rename, "a", "c")
# expect: None
t(vfs.stat, "a")
# expect: OSError (2,)
t(lambda: vfs.stat("c")[6])
# expect: 12
t(vfs.rename, "/c", "/b")
# expect: None
t(lambda: vfs.stat("b")[6])
# expect: 12
t(vfs.rename, "none", "b")
# expect: OSError (2,)
t(vfs.rename, "b", "none/b")
# expect: OSError (2,)
t(vfs.rename, "d", "d/e/f")
# expect: OSError (22,)
t(vfs.rename, "b", "d")
# expect: OSError (21,)
t(vfs.rename, "d", "b")
# expect: OSError (20,)
t(vfs.rename, "d/e", "e")
# expect: None
t(vfs.rename, "b", "e/b")
# expect: None
t(vfs.rename, "d", "e")
# expect: OSError (39,)
t(vfs.rename, "e", "d")
# expect: None
t(lambda: sorted(e[0] for e in vfs.ilistdir("")))
# expect: ['d']
t(lambda: list(e[0] for e in vfs.ilistdir("d")))
# expect: ['b']
vfs.remove("d/b")
vfs.rmdir("d")
uos.rmdir(top)
