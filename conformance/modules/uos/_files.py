# A file system that prints its calls, and a call that prints its result, for the scripts beside this one.


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
