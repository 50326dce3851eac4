# File systems mounted at the root: it has what others have, too.
import uos


class Files:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "<%s>" % self.name

    def called(self, method, *args):
        print(self.name, method, *[repr(a) for a in args])

    def mount(self, readonly, mkfs):
        self.called("mount", readonly, mkfs)

    def umount(self):
        self.called("umount")

    def open(self, path, mode):
        self.called("open", path, mode)
        return "file"

    def chdir(self, path):
        self.called("chdir", path)
        self.directory = path

    def getcwd(self):
        self.called("getcwd")
        return self.directory

    def ilistdir(self, path):
        self.called("ilistdir", path)
        return iter([("x", 0x8000, 7), ("y", 0x4000, 8)])

    def mkdir(self, path):
        self.called("mkdir", path)

    def remove(self, path):
        self.called("remove", path)

    def rename(self, old, new):
        self.called("rename", old, new)

    def rmdir(self, path):
        self.called("rmdir", path)

    def stat(self, path):
        self.called("stat", path)
        return (1, 2, 3)

    def statvfs(self, path):
        self.called("statvfs", path)
        return (4, 5)


def t(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e.args)


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
