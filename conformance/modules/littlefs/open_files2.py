# littlefs 2: several files open at a time, while the tree changes.
import uos


class Flash:
    def __init__(self, blocks=30, size=512):
        self.size = size
        self.data = bytearray(blocks * size)
        self.answer = None

    def readblocks(self, block, buf, offset):
        at = block * self.size + offset
        buf[:] = self.data[at : at + len(buf)]
        return self.answer

    def writeblocks(self, block, buf, offset):
        at = block * self.size + offset
        self.data[at : at + len(buf)] = buf
        return self.answer

    def ioctl(self, operation, argument):
        if operation == 4:
            return len(self.data) // self.size
        if operation == 5:
            return self.size
        if operation == 6:
            return 0


def t(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e.args)


flash = Flash(60)
uos.VfsLfs2.mkfs(flash)
vfs = uos.VfsLfs2(flash)
f = vfs.open("f", "w")
g = vfs.open("g", "w")
f.write("first")
g.write("second" * 200)
print(vfs.stat("f")[6], vfs.stat("g")[6])
# expect: 0 0
f.flush()
print(vfs.stat("f")[6], vfs.stat("g")[6])
# expect: 5 0
for i in range(10):
    vfs.open("other%d" % i, "w").close()
    vfs.mkdir("dir%d" % i)
f.write(" and more")
f.close()
g.close()
print(vfs.open("f", "r").read(), vfs.stat("g")[6])
# expect: first and more 1200
# One file, twice.
a = vfs.open("f", "r")
b = vfs.open("f", "w")
b.write("other")
print(a.read())
# expect: first and more
b.close()
print(vfs.open("f", "r").read())
# expect: other
a.close()
# Removed while it is open.
f = vfs.open("f", "a")
f.write("lost")
vfs.remove("f")
f.close()
t(vfs.stat, "f")
# expect: OSError (2,)
# Renamed while it is open: what is written then is lost.
f = vfs.open("g", "r+")
f.write("LOST")
vfs.rename("g", "h")
f.close()
print(vfs.open("h", "r").read(6))
# expect: second
