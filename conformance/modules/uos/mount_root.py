# File systems mounted at the root: it has what others have, too.
import uos
from _files import Files, t

uos.umount("/")
t(uos.umount, "/")
# expect: OSError (22,)
r = Files("r")
t(uos.mount, r, "/")
# expect: r mount False False
# expect: None
t(uos.stat, "/x")
# expect: r stat '/x'
# expect: (1, 2, 3)
t(uos.stat, "x")
# expect: r stat 'x'
# expect: (1, 2, 3)
t(uos.stat, "/")
# expect: (16384, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(uos.listdir, "/")
# expect: r ilistdir '/'
# expect: ['x', 'y']
t(uos.statvfs, "/")
# expect: r statvfs '/'
# expect: (4, 5)
t(uos.mount, Files("other"), "/")
# expect: other mount False False
# expect: None
a = Files("a")
t(uos.mount, a, "/a")
# expect: a mount False False
# expect: None
b = Files("b")
t(uos.mount, b, "/b")
# expect: b mount False False
# expect: None
t(uos.stat, "/a/x")
# expect: a stat '/x'
# expect: (1, 2, 3)
t(uos.stat, "/c/x")
# expect: other stat '/c/x'
# expect: (1, 2, 3)
t(uos.stat, "/ax")
# expect: other stat '/ax'
# expect: (1, 2, 3)
t(uos.listdir, "/")
# expect: other ilistdir '/'
# expect: ['a', 'b', 'x', 'y']
t(list, uos.ilistdir(b"/"))
# expect: other ilistdir '/'
# expect: [(b'a', 16384, 0), (b'b', 16384, 0), ('x', 32768, 7), ('y', 16384, 8)]
t(uos.statvfs, "/")
# expect: other statvfs '/'
# expect: (4, 5)
t(uos.statvfs, "/a")
# expect: a statvfs '/'
# expect: (4, 5)
t(uos.chdir, "/d")
# expect: other chdir '/d'
# expect: None
t(uos.getcwd)
# expect: other getcwd
# expect: /d
t(uos.stat, "x")
# expect: other stat 'x'
# expect: (1, 2, 3)
t(uos.chdir, "/a")
# expect: a chdir '/'
# expect: None
t(uos.getcwd)
# expect: a getcwd
# expect: /a
t(uos.chdir, "/")
# expect: other chdir '/'
# expect: None
t(uos.getcwd)
# expect: /
t(uos.stat, "x")
# expect: other stat 'x'
# expect: (1, 2, 3)
t(uos.rename, "/x", "/a/x")
# expect: OSError (1,)
t(uos.rename, "/x", "/y/x")
# expect: other rename '/x' '/y/x'
# expect: None
t(uos.umount, r)
# expect: r umount
# expect: None
t(uos.stat, "/x")
# expect: other stat '/x'
# expect: (1, 2, 3)
t(uos.listdir, "/")
# expect: other ilistdir '/'
# expect: ['a', 'b', 'x', 'y']
t(uos.umount, a)
# expect: a umount
# expect: None
t(uos.umount, b)
# expect: b umount
# expect: None
