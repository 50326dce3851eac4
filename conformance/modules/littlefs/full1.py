# littlefs 1: a device without room for more.
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


flash = Flash(16)
uos.VfsLfs1.mkfs(flash)
vfs = uos.VfsLfs1(flash)
f = vfs.open("f", "w")
t(f.write, "x" * 3000)
# expect: 3000
t(f.write, "x" * 10000)
# expect: OSError (28,)
f.close()
f = vfs.open("g", "w")
t(f.write, "small")
# expect: 5
f.close()
print(vfs.open("g", "r").read())
# expect: small
vfs.remove("f")
with vfs.open("f", "w") as f:
    t(f.write, "x" * 2000)
# expect: 2000
print(vfs.stat("f")[6], vfs.statvfs("")[:3])
# expect: 2000 (512, 512, 16)
t(vfs.open, "n" * 255, "w")
# expect: <io.TextIOWrapper>
