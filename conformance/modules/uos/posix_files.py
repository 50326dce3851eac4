# VfsPosix: the files of a directory of the system, without mounting it.
import uos
from _files import t

top = "/tmp/pycopy-conformance-posix-%x" % id(uos)
uos.mkdir(top)
vfs = uos.VfsPosix(top)
print(type(vfs))
# expect: <class 'VfsPosix'>
with vfs.open("a.txt", "w") as f:
    print(f.write("hello\nwörld\n"))
# expect: 13
with vfs.open("/a.txt", "r") as f:
    print(str(f)[:17])
    t(f.readline)
    t(f.read)
# expect: <io.TextIOWrapper
# expect: hello
# expect: 
# expect: wörld
# expect: 
with vfs.open("a.txt", "rb") as f:
    print(type(f))
    t(f.read, 3)
    t(f.seek, -4, 2)
    t(f.read)
    t(f.tell)
# expect: <class 'FileIO'>
# expect: b'hel'
# expect: 9
# expect: b'rld\n'
# expect: 13
with vfs.open("a.txt", "a") as f:
    t(f.write, "more")
# expect: 4
with vfs.open("a.txt", "r+") as f:
    t(f.write, "HE")
    t(f.seek, 0)
    t(f.read)
# expect: 2
# expect: 0
# expect: HEllo
# expect: wörld
# expect: more
t(vfs.open, "none", "r")
# expect: OSError (2,)
t(vfs.open, "none/b", "w")
# expect: OSError (2,)
t(vfs.open, "a.txt")
# expect: TypeError ('function takes 3 positional arguments but 2 were given',)
t(vfs.open, 5, "x")
# expect: <io.TextIOWrapper 5>
t(vfs.stat, "a.txt/")
# expect: OSError (20,)
t(lambda: vfs.stat("a.txt")[0] & 0xF000 == 0x8000)
# expect: True
t(lambda: vfs.stat("a.txt")[6])
# expect: 17
t(lambda: vfs.stat("/")[0] & 0xF000 == 0x4000)
# expect: True
t(lambda: len(vfs.stat("a.txt")))
# expect: 10
t(vfs.stat, "none")
# expect: OSError (2,)
t(lambda: len(vfs.statvfs("/")))
# expect: 10
t(lambda: vfs.statvfs("/")[9])
# expect: 255
t(vfs.statvfs, "none")
# expect: OSError (2,)
t(lambda: [e[0] for e in vfs.ilistdir("")])
# expect: ['a.txt']
t(vfs.remove, "a.txt")
# expect: None
t(vfs.remove, "a.txt")
# expect: OSError (2,)
t(vfs.remove, "a.txt")
# expect: OSError (2,)
t(lambda: list(vfs.ilistdir("/")))
# expect: []
with vfs.open("w", "wb") as f:
    t(f.write, b"123")
    t(f.read)
# expect: 3
# expect: OSError (9,)
with vfs.open("w", "rb") as f:
    t(f.write, b"123")
# expect: OSError (9,)
f.close()
t(f.read)
# expect: ValueError ('I/O operation on closed file',)
vfs.remove("w")
uos.rmdir(top)
