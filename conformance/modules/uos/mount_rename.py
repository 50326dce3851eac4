# Nothing is moved from one file system to another.
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
a, b = Files("a"), Files("b")
uos.mount(a, "/a")
# expect: a mount False False
uos.mount(b, "/b")
# expect: b mount False False
t(uos.rename, "/a/x", "/a/y")
# expect: a rename '/x' '/y'
# expect: None
t(uos.rename, "/a/x", "/b/y")
# expect: OSError (1,)
t(uos.rename, "/b/x", "/a/x")
# expect: OSError (1,)
t(uos.rename, "/a/x", "/c/x")
# expect: OSError (1,)
t(uos.rename, "/c/x", "/a/x")
# expect: OSError (1,)
t(uos.rename, "/c/x", "/c/y")
# expect: OSError (19,)
t(uos.rename, "x", "y")
# expect: OSError (19,)
t(uos.rename, "/a", "/b")
# expect: OSError (1,)
t(uos.rename, "/a", "/a/b")
# expect: a rename '/' '/b'
# expect: None
t(uos.chdir, "/b/d")
# expect: b chdir '/d'
# expect: None
t(uos.rename, "x", "y")
# expect: b rename 'x' 'y'
# expect: None
t(uos.rename, "x", "/b/y")
# expect: b rename 'x' '/y'
# expect: None
t(uos.rename, "/b/x", "y")
# expect: b rename '/x' 'y'
# expect: None
t(uos.rename, "x", "/a/y")
# expect: OSError (1,)
t(uos.rename, "/a/x", "y")
# expect: OSError (1,)
t(uos.rename, 1, "y")
# expect: TypeError ("can't convert 'int' object to str implicitly",)
t(uos.rename, "x", None)
# expect: TypeError ("can't convert 'NoneType' object to str implicitly",)
t(uos.rename, b"x", b"y")
# expect: b rename b'x' b'y'
# expect: None
uos.chdir("/")
uos.umount(a)
# expect: a umount
uos.umount(b)
# expect: b umount
