# A file system need not have all methods; whatever they return is returned.
import uos
from _files import t


class Little:
    def mount(self, readonly, mkfs):
        return "ignored"

    def umount(self):
        return "ignored"

    def open(self, path, mode):
        if path == "/list":
            return [path, mode]
        raise OSError(2, path)

    def stat(self, path):
        return path

    def ilistdir(self, path):
        return iter([("a", 1), ("b", 2, 3, 4), ("c",)])

little = Little()
t(uos.mount, little, "/little")
# expect: None
t(open, "/little/list")
# expect: ['/list', 'r']
t(open, "/little/other")
# expect: OSError (2, '/other')
t(uos.stat, "/little/s")
# expect: /s
t(uos.mkdir, "/little/d")
# expect: AttributeError ("'Little' object has no attribute 'mkdir'",)
t(uos.rmdir, "/little/d")
# expect: AttributeError ("'Little' object has no attribute 'rmdir'",)
t(uos.remove, "/little/d")
# expect: AttributeError ("'Little' object has no attribute 'remove'",)
t(uos.rename, "/little/d", "/little/e")
# expect: AttributeError ("'Little' object has no attribute 'rename'",)
t(uos.statvfs, "/little")
# expect: AttributeError ("'Little' object has no attribute 'statvfs'",)
t(uos.listdir, "/little")
# expect: ['a', 'b', 'c']
t(uos.ilistdir, "/little")
# expect: <iterator>
t(uos.chdir, "/little")
# expect: AttributeError ("'Little' object has no attribute 'chdir'",)
print(uos.getcwd() == "/little")
# expect: False
t(uos.umount, little)
# expect: None


class NoMount:
    def umount(self):
        pass


class Bad(Little):
    mount = 5

t(uos.mount, Bad(), "/bad")
# expect: TypeError ("'int' object isn't callable",)
t(uos.stat, "/bad/x")
# expect: OSError (2,)


class Kind(Exception):
    pass


class Raises(Little):
    def open(self, path, mode):
        raise Kind(path, mode)

r = Raises()
t(uos.mount, r, "/r")
# expect: None
t(open, "/r/x", "rb")
# expect: Kind ('/x', 'rb')
t(uos.umount, r)
# expect: None
