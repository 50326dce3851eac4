# littlefs 2: times of files, in whole seconds.
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


import utime

flash = Flash()
uos.VfsLfs2.mkfs(flash)
vfs = uos.VfsLfs2(flash)
now = int(utime.time())
vfs.open("f", "w").close()
stat = vfs.stat("f")
print(0 <= stat[8] - now <= 2, stat[7] == stat[8] == stat[9])
# expect: True True
vfs.mkdir("d")
print(vfs.stat("d")[7:], vfs.stat("/")[7:])
# expect: (0, 0, 0) (0, 0, 0)
vfs.rename("f", "d/f")
print(vfs.stat("d/f") == stat)
# expect: True
vfs.open("d/f", "r").close()
print(vfs.stat("d/f") == stat)
# expect: True
vfs = uos.VfsLfs2(flash, mtime=False)
print(vfs.stat("d/f") == stat)
# expect: True
with vfs.open("d/f", "w") as f:
    f.write("x")
print(vfs.stat("d/f")[7:] == stat[7:], vfs.stat("d/f")[6])
# expect: True 1
vfs.open("g", "w").close()
print(vfs.stat("g")[7:])
# expect: (0, 0, 0)
vfs = uos.VfsLfs2(flash, mtime=True)
with vfs.open("g", "a") as f:
    f.write("x")
print(0 <= vfs.stat("g")[8] - now <= 3)
# expect: True
