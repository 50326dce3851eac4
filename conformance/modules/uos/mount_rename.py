# Nothing is moved from one file system to another.
import uos
from _files import Files, t

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
