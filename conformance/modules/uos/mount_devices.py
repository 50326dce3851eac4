# Which file system is on a block device is found out when it is mounted.
import uos
from _files import t


class Ram:
    def __init__(self, sectors=100, size=512):
        self.size = size
        self.data = bytearray(sectors * size)

    def readblocks(self, n, buf, offset=0):
        at = n * self.size + offset
        buf[:] = self.data[at : at + len(buf)]

    def writeblocks(self, n, buf, offset=0):
        at = n * self.size + offset
        self.data[at : at + len(buf)] = buf

    def ioctl(self, operation, argument):
        if operation == 4:
            return len(self.data) // self.size
        if operation == 5:
            return self.size
        return 0


class Plain(Ram):
    def readblocks(self, n, buf):
        super().readblocks(n, buf)

    def writeblocks(self, n, buf):
        super().writeblocks(n, buf)


def use(device, kind=None, **kw):
    if kind:
        kind.mkfs(device)
        vfs = kind(device)
        vfs.open("file", "w").close()
        vfs.umount()
    uos.mount(device, "/dev", **kw)
    print(uos.listdir("/dev"))
    try:
        open("/dev/new", "w").close()
        print(len(uos.listdir("/dev")))
    except OSError as e:
        print("OSError", e.args)
    uos.umount("/dev")

t(use, Ram(), uos.VfsFat)
# expect: ['file']
# expect: 2
# expect: None
t(use, Ram(), uos.VfsLfs1)
# expect: ['file']
# expect: 2
# expect: None
t(use, Ram(), uos.VfsLfs2)
# expect: ['file']
# expect: 2
# expect: None
t(use, Plain(), uos.VfsFat)
# expect: ['file']
# expect: 2
# expect: None
t(use, Ram(60, 1024), uos.VfsFat)
# expect: ['file']
# expect: 2
# expect: None
t(use, Ram(), uos.VfsFat, readonly=True)
# expect: ['file']
# expect: OSError (30,)
# expect: None
t(use, Ram(), uos.VfsLfs1, readonly=True)
# expect: ['file']
# expect: OSError (30,)
# expect: None
t(use, Ram(), uos.VfsLfs2, readonly=True)
# expect: ['file']
# expect: OSError (36,)
# expect: None
t(use, Plain(), uos.VfsFat, mkfs=True)
# expect: ['file']
# expect: 2
# expect: None
# With nothing on it, it is FAT.
t(use, Plain())
# expect: OSError (19,)
t(use, Plain(), mkfs=True)
# expect: []
# expect: 1
# expect: None
t(use, object())
# expect: AttributeError ("'object' object has no attribute 'readblocks'",)
t(use, None)
# expect: AttributeError ("'NoneType' object has no attribute 'readblocks'",)
t(use, "/tmp")
# expect: AttributeError ("'str' object has no attribute 'readblocks'",)
