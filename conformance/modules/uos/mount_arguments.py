# The arguments of mount() and umount(), and what they raise.
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


a = Files("a")
b = Files("b")
t(uos.mount)
# expect: TypeError ('function missing 2 required positional arguments',)
t(uos.mount, a)
# expect: TypeError ('function missing 1 required positional arguments',)
t(uos.mount, a, 1)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
t(uos.mount, a, None)
# expect: TypeError ("can't convert 'NoneType' object to str implicitly",)
t(uos.mount, a, "/a", True)
# expect: TypeError ('extra positional arguments given',)
t(uos.mount, a, "/a", other=1)
# expect: TypeError ('extra keyword arguments given',)
t(uos.umount)
# expect: TypeError ('function takes 1 positional arguments but 0 were given',)
t(uos.umount, a)
# expect: OSError (22,)
t(uos.umount, "/a")
# expect: OSError (22,)
t(uos.mount, a, "/a", readonly=True)
# expect: a mount True False
# expect: None
t(uos.umount, "/a")
# expect: a umount
# expect: None
t(uos.umount, "/a")
# expect: OSError (22,)
t(uos.mount, a, "/a", mkfs=True)
# expect: a mount False True
# expect: None
t(uos.mount, b, "/a")
# expect: b mount False False
# expect: OSError (1,)
t(uos.umount, b)
# expect: OSError (22,)
t(uos.mount, b, "/a/b")
# expect: b mount False False
# expect: OSError (1,)
t(uos.umount, a)
# expect: a umount
# expect: None
t(uos.mount, a, "/a", readonly=False, mkfs=False)
# expect: a mount False False
# expect: None
t(uos.mount, a, "/again")
# expect: a mount False False
# expect: None
t(uos.umount, "/again")
# expect: a umount
# expect: None
t(uos.umount, a)
# expect: a umount
# expect: None
t(uos.umount, a)
# expect: OSError (22,)
t(uos.mount, a, "/a", readonly=1, mkfs="yes")
# expect: a mount 1 'yes'
# expect: None
t(uos.umount, "a")
# expect: OSError (22,)
t(uos.umount, "/a/")
# expect: OSError (22,)
t(uos.umount, b"/a")
# expect: OSError (22,)
t(uos.umount, 5)
# expect: OSError (22,)
t(uos.umount, a)
# expect: a umount
# expect: None


class Refuses(Files):
    def mount(self, readonly, mkfs):
        raise OSError(19)


class Stays(Files):
    def umount(self):
        raise ValueError("busy")


# What its mount() raises is passed on, and it is not mounted.
t(uos.mount, Refuses("r"), "/r")
# expect: OSError (19,)
t(uos.stat, "/r/x")
# expect: OSError (2,)
# It is not mounted any more whatever its umount() raises.
s = Stays("s")
t(uos.mount, s, "/s")
# expect: s mount False False
# expect: None
t(uos.umount, s)
# expect: ValueError ('busy',)
t(uos.umount, s)
# expect: OSError (22,)
