# VfsPosix: directories are made, listed, entered and removed.
import uos
from _files import t

top = "/tmp/pycopy-conformance-posix-d-%x" % id(uos)
uos.mkdir(top)
vfs = uos.VfsPosix(top)
start = uos.getcwd()
t(vfs.mkdir, "d")
# expect: None
t(vfs.mkdir, "/d/e")
# expect: None
t(vfs.mkdir, "d")
# expect: OSError (17,)
t(vfs.mkdir, "x/y")
# expect: OSError (2,)
vfs.open("f", "w").close()
t(vfs.mkdir, "f")
# expect: OSError (17,)
t(vfs.mkdir, "f/g")
# expect: OSError (20,)
t(lambda: sorted(e[:2] for e in vfs.ilistdir("/")))
# expect: [('d', 16384), ('f', 32768)]
t(lambda: sorted(e[:2] for e in vfs.ilistdir(b"/")))
# expect: [(b'd', 16384), (b'f', 32768)]
t(lambda: sorted(len(e) for e in vfs.ilistdir("")))
# expect: [3, 3]
t(lambda: all(e[2] == vfs.stat(e[0])[1] for e in vfs.ilistdir("")))
# expect: True
t(lambda: list(vfs.ilistdir("d/e")))
# expect: []
t(vfs.ilistdir, "none")
# expect: OSError (2,)
t(vfs.ilistdir, "f")
# expect: OSError (20,)
t(vfs.rmdir, "d")
# expect: OSError (39,)
t(vfs.rmdir, "none")
# expect: OSError (2,)
t(vfs.rmdir, "f")
# expect: OSError (20,)
t(vfs.remove, "d/e")
# expect: OSError (21,)
t(vfs.rmdir, "d/e")
# expect: None
t(vfs.mkdir, "e")
# expect: None
t(vfs.rmdir, "d")
# expect: None
t(lambda: sorted(e[0] for e in vfs.ilistdir("")))
# expect: ['e', 'f']
t(vfs.chdir, "e")
# expect: None
t(vfs.getcwd)
# expect: e
t(vfs.chdir, "none")
# expect: OSError (2,)
t(vfs.chdir, "f")
# expect: OSError (20,)
t(lambda: uos.getcwd() == top + "/e")
# expect: True
t(vfs.chdir, "/")
# expect: None
t(lambda: vfs.getcwd() in ("", "/"))
# expect: True
t(vfs.rmdir, "e")
# expect: None
t(vfs.remove, "f")
# expect: None
uos.chdir(start)
uos.rmdir(top)
t(vfs.stat, "x")
# expect: OSError (2,)
t(vfs.mkdir, "x")
# expect: OSError (2,)
t(vfs.ilistdir, "")
# expect: OSError (2,)
