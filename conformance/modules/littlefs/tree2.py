# littlefs 2: files and directories are listed, renamed and removed.
import uos
from _flash import Flash, t

flash = Flash(40)
uos.VfsLfs2.mkfs(flash)
vfs = uos.VfsLfs2(flash)
for name in ("b", "a", "c"):
    with vfs.open(name, "w") as f:
        f.write(name * 10)
vfs.mkdir("d")
vfs.mkdir("e")
print(list(vfs.ilistdir()))
# expect: [('a', 32768, 0, 10), ('b', 32768, 0, 10), ('c', 32768, 0, 10), ('d', 16384, 0, 0), ('e', 16384, 0, 0)]
print(list(vfs.ilistdir("/")))
# expect: [('a', 32768, 0, 10), ('b', 32768, 0, 10), ('c', 32768, 0, 10), ('d', 16384, 0, 0), ('e', 16384, 0, 0)]
print(list(vfs.ilistdir(b"")))
# expect: [(b'a', 32768, 0, 10), (b'b', 32768, 0, 10), (b'c', 32768, 0, 10), (b'd', 16384, 0, 0), (b'e', 16384, 0, 0)]
print(list(vfs.ilistdir("d")))
# expect: []
t(vfs.ilistdir, "a")
# expect: OSError (20,)
t(vfs.ilistdir, "no")
# expect: OSError (2,)
t(vfs.ilistdir, 1)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
t(vfs.rename, "no", "x")
# expect: OSError (2,)
t(vfs.rename, "a", "d/a")
# expect: None
t(vfs.rename, "/d/a", "d/aa")
# expect: None
t(vfs.rename, "d/aa", "b")
# expect: None
print(vfs.open("b", "r").read())
# expect: aaaaaaaaaa
t(vfs.rename, "b", "no/b")
# expect: OSError (2,)
t(vfs.rename, "b", "d")
# expect: OSError (21,)
t(vfs.rename, "d", "b")
# expect: OSError (21,)
t(vfs.rename, "d", "e")
# expect: None
t(vfs.rename, "e", "e2")
# expect: None
t(vfs.mkdir, "e2/sub")
# expect: None
t(vfs.mkdir, "f")
# expect: None
t(vfs.rename, "f", "e2")
# expect: OSError (39,)
t(vfs.rename, "b", None)
# expect: TypeError ("can't convert 'NoneType' object to str implicitly",)
print(sorted(vfs.ilistdir()))
# expect: [('b', 32768, 0, 10), ('c', 32768, 0, 10), ('e2', 16384, 0, 0), ('f', 16384, 0, 0)]
t(vfs.rmdir, "e2")
# expect: OSError (39,)
t(vfs.remove, "e2")
# expect: OSError (39,)
t(vfs.rmdir, "e2/sub")
# expect: None
t(vfs.remove, "e2")
# expect: None
t(vfs.rmdir, "c")
# expect: None
t(vfs.remove, "c")
# expect: OSError (2,)
t(vfs.remove, "b/x")
# expect: OSError (20,)
t(vfs.remove, 1)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
print(sorted(vfs.ilistdir()))
# expect: [('b', 32768, 0, 10), ('f', 16384, 0, 0)]
# Again from the device.
vfs.umount()
vfs = uos.VfsLfs2(flash)
print(sorted(vfs.ilistdir()), vfs.open("b", "r").read())
# expect: [('b', 32768, 0, 10), ('f', 16384, 0, 0)] aaaaaaaaaa
# More names than one block has room for.
for i in range(20):
    with vfs.open("many names in one directory %d" % i, "w") as f:
        f.write(str(i))
print(len(list(vfs.ilistdir())))
# expect: 22
for i in range(0, 20, 2):
    vfs.remove("many names in one directory %d" % i)
print(sorted(e[0][28:] for e in vfs.ilistdir() if e[0][0] == "m"))
# expect: ['1', '11', '13', '15', '17', '19', '3', '5', '7', '9']
print([vfs.open("many names in one directory %d" % i, "r").read() for i in (1, 11, 19)])
# expect: ['1', '11', '19']
