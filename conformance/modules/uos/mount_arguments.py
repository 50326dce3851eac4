# The arguments of mount() and umount(), and what they raise.
import uos
from _files import Files, t

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
