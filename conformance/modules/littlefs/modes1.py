# littlefs 1: what open() modes mean, and which are none.
import uos
from _flash import Flash, t

flash = Flash()
uos.VfsLfs1.mkfs(flash)
vfs = uos.VfsLfs1(flash)
t(vfs.open, "f", "r")
# expect: OSError (2,)
t(vfs.open, "f", "")
# expect: OSError (2,)
t(vfs.open, "f", "r+")
# expect: OSError (2,)
t(vfs.open, "f", "w")
# expect: <io.TextIOWrapper>
t(vfs.open, "f", "wb")
# expect: <io.FileIO>
t(vfs.open, "f", "x")
# expect: OSError (17,)
t(vfs.open, "g", "x")
# expect: <io.TextIOWrapper>
t(vfs.open, "f", "rw")
# expect: ValueError ()
t(vfs.open, "f", "wr")
# expect: ValueError ()
t(vfs.open, "f", "q")
# expect: <io.TextIOWrapper>
t(vfs.open, "f", "+")
# expect: <io.TextIOWrapper>
t(vfs.open, "f", b"rb")
# expect: <io.FileIO>
t(vfs.open, "f", "bt")
# expect: <io.TextIOWrapper>
t(vfs.open, b"f", "tb")
# expect: <io.FileIO>
t(vfs.open, "f", 1)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
t(vfs.open, 1, "r")
# expect: TypeError ("can't convert 'int' object to str implicitly",)
t(vfs.open, "f")
# expect: TypeError ('function takes 3 positional arguments but 2 were given',)
t(vfs.open, "/", "r")
# expect: OSError (21,)
t(vfs.open, "/", "w")
# expect: OSError (21,)
t(vfs.open, "no/f", "w")
# expect: OSError (2,)
t(vfs.open, "f/g", "w")
# expect: OSError (20,)
t(vfs.open, "h/", "w")
# expect: OSError (2,)
f = vfs.open("a", "a")
print(f.write("one"), f.tell())
# expect: 3 3
f.close()
f = vfs.open("a", "a+")
print(f.tell(), f.read(), f.tell())
# expect: 0 one 3
print(f.seek(1), f.write("two"), f.tell())
# expect: 1 3 6
f.close()
print(vfs.open("a", "r").read())
# expect: onetwo
f = vfs.open("a", "r+")
print(f.write("ON"), f.read())
# expect: 2 etwo
f.close()
print(vfs.open("a", "rb").read())
# expect: b'ONetwo'
f = vfs.open("a", "w+")
print(f.read(), f.write("three"), f.seek(0), f.read(2))
# expect:  5 0 th
f.close()
print(vfs.open("a", "r").read())
# expect: three
