# VfsPosix: its arguments, and those of its methods.
import uos
from _files import t

t(uos.VfsPosix, 1)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
t(uos.VfsPosix, "/", "/")
# expect: TypeError ('function expected at most 1 arguments, got 2',)
t(uos.VfsPosix, root="/")
# expect: TypeError ("function doesn't take keyword arguments",)
t(uos.VfsPosix().mount)
# expect: TypeError ('function takes 3 positional arguments but 1 were given',)
t(uos.VfsPosix().mount, False, True)
# expect: OSError (1,)
t(uos.VfsPosix().mount, False, False)
# expect: None
t(uos.VfsPosix().umount)
# expect: None
t(uos.VfsPosix().umount, 1)
# expect: TypeError ('function takes 1 positional arguments but 2 were given',)
vfs = uos.VfsPosix("/")
for name in ("chdir", "ilistdir", "mkdir", "remove", "rmdir", "stat", "statvfs"):
    t(getattr(vfs, name))
    t(getattr(vfs, name), 5)
# expect: TypeError ('function takes 2 positional arguments but 1 were given',)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
# expect: TypeError ('function takes 2 positional arguments but 1 were given',)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
# expect: TypeError ('function takes 2 positional arguments but 1 were given',)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
# expect: TypeError ('function takes 2 positional arguments but 1 were given',)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
# expect: TypeError ('function takes 2 positional arguments but 1 were given',)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
# expect: TypeError ('function missing 1 required positional arguments',)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
# expect: TypeError ('function takes 2 positional arguments but 1 were given',)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
t(vfs.rename, "a")
# expect: TypeError ('function takes 3 positional arguments but 2 were given',)
t(vfs.rename, "a", 5)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
t(vfs.getcwd, 5)
# expect: TypeError ('function takes 1 positional arguments but 2 were given',)
t(vfs.open, "a")
# expect: TypeError ('function takes 3 positional arguments but 2 were given',)
t(lambda: str(vfs.open("/tmp", "q"))[:17])
# expect: <io.TextIOWrapper
t(lambda: vfs.stat(b"tmp")[0] == vfs.stat("tmp")[0])
# expect: True
t(lambda: uos.VfsPosix("/none").stat("x"))
# expect: OSError (2,)
t(lambda: vfs.stat("")[0] & 0xF000 == 0x4000)
# expect: True
