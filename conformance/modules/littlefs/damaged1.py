# littlefs 1: damage is found, and only that which is read.
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


def damage(flash, block):
    for i in range(flash.size):
        flash.data[block * flash.size + i] = i & 0xFF


flash = Flash()
uos.VfsLfs1.mkfs(flash)
vfs = uos.VfsLfs1(flash)
with vfs.open("f", "w") as f:
    f.write("contents" * 10)
damage(flash, 0)
t(lambda: sum(vfs.statvfs("")) > 0)
# expect: True
damage(flash, 1)
t(vfs.statvfs, "")
# expect: OSError (52,)
t(uos.VfsLfs1, flash)
# expect: OSError (52,)
flash = Flash()
uos.VfsLfs1.mkfs(flash)
vfs = uos.VfsLfs1(flash)
for i in range(2, 30):
    damage(flash, i)
t(vfs.statvfs, "")
# expect: OSError (52,)
flash = Flash()
uos.VfsLfs1.mkfs(flash)
damage(flash, 1)
t(lambda: list(uos.VfsLfs1(flash).ilistdir()))
# expect: []
