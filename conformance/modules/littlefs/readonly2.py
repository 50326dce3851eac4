# littlefs 2: mounted for reading only.
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


flash = Flash()
uos.VfsLfs2.mkfs(flash)
vfs = uos.VfsLfs2(flash)
with vfs.open("f", "w") as f:
    f.write("contents")
vfs.mkdir("d")
before = bytes(flash.data)
t(vfs.mount, True, False)
# expect: None
t(vfs.open, "g", "w")
# expect: OSError (36,)
t(vfs.mkdir, "e")
# expect: OSError (30,)
t(vfs.remove, "f")
# expect: OSError (30,)
t(vfs.rmdir, "d")
# expect: OSError (30,)
t(vfs.rename, "f", "g")
# expect: OSError (30,)
print(vfs.open("f", "r").read())
# expect: contents
t(vfs.open, "g", "r")
# expect: OSError (2,)
t(vfs.mount, 1)
# expect: TypeError ('function takes 3 positional arguments but 2 were given',)
t(vfs.umount)
# expect: None
t(vfs.umount, 1)
# expect: TypeError ('function takes 1 positional arguments but 2 were given',)
print(bytes(flash.data) == before)
# expect: True
