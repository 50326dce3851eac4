# VfsFat on devices of both protocols, and on those which answer with errors.
import uos
from _disk import t


class Base:
    def __init__(self, sectors=60):
        self.data = bytearray(sectors * 512)
        self.log = []
        self.answer = None

    def readblocks(self, n, buf):
        buf[:] = self.data[n * 512 : n * 512 + len(buf)]
        return self.answer

    def writeblocks(self, n, buf):
        self.data[n * 512 : n * 512 + len(buf)] = buf
        return self.answer


class Old(Base):
    def count(self):
        self.log.append("count")
        return len(self.data) // 512

    def sync(self):
        self.log.append("sync")


class New(Base):
    answers = {}

    def ioctl(self, operation, argument):
        self.log.append((operation, argument))
        if operation in self.answers:
            return self.answers[operation]
        if operation == 4:
            return len(self.data) // 512


class Extended(New):
    def readblocks(self, n, buf, offset=0):
        self.log.append((n, offset))
        buf[:] = self.data[n * 512 + offset : n * 512 + offset + len(buf)]

    def writeblocks(self, n, buf, offset=0):
        at = n * 512 + offset
        self.data[at : at + len(buf)] = buf


def use(device):
    uos.VfsFat.mkfs(device)
    print(device.log)
    vfs = uos.VfsFat(device)
    vfs.mkdir("d")
    with vfs.open("d/f", "w") as f:
        print(f.write("text " * 200))
    with vfs.open("d/f", "r") as f:
        print(len(f.read()))
    return list(vfs.ilistdir("d")), vfs.statvfs("")[:5]

t(use, Old())
# expect: ['count', 'sync']
# expect: 1000
# expect: 1000
# expect: ([('f', 32768, 0, 1000)], (512, 512, 26, 23, 23))
t(use, New())
# expect: [(1, 0), (5, 0), (1, 0), (5, 0), (4, 0), (3, 0)]
# expect: 1000
# expect: 1000
# expect: ([('f', 32768, 0, 1000)], (512, 512, 26, 23, 23))
t(lambda: use(Extended())[0])
# expect: [(1, 0), (5, 0), (0, 0), (1, 0), (5, 0), (4, 0), (3, 0)]
# expect: 1000
# expect: 1000
# expect: [('f', 32768, 0, 1000)]


class Odd(New):
    def __init__(self, **answers):
        super().__init__()
        self.answers = {int(k[1:]): v for k, v in answers.items()}

t(use, Odd(_1=1))
# expect: OSError (16,)
t(use, Odd(_1=0))
# expect: [(1, 0), (5, 0), (1, 0), (5, 0), (4, 0), (3, 0)]
# expect: 1000
# expect: 1000
# expect: ([('f', 32768, 0, 1000)], (512, 512, 26, 23, 23))
for size in (0, 1, 256, 511, 768, 8192, -512):
    t(use, Odd(_5=size))
# expect: OSError (5,)
# expect: OSError (5,)
# expect: OSError (5,)
# expect: OSError (5,)
# expect: OSError (5,)
# expect: OSError (5,)
# expect: OSError (5,)
t(use, Odd(_4=10))
# expect: OSError (5,)
t(use, Odd(_4=0))
# expect: OSError (5,)


class Only:
    def readblocks(self, n, buf):
        pass

t(uos.VfsFat, None)
# expect: AttributeError ("'NoneType' object has no attribute 'readblocks'",)
t(uos.VfsFat)
# expect: TypeError ('function takes 1 positional arguments but 0 were given',)
t(uos.VfsFat, 1, 2)
# expect: TypeError ('function takes 1 positional arguments but 2 were given',)
t(uos.VfsFat.mkfs, None)
# expect: AttributeError ("'NoneType' object has no attribute 'readblocks'",)
t(uos.VfsFat.mkfs, Only())
# expect: AttributeError ("'Only' object has no attribute 'count'",)
# An error of the device is one of every operation.
device = New()
uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)
f = vfs.open("f", "wb")
device.answer = -5
t(f.write, bytes(2000))
# expect: 2000
t(lambda: vfs.stat("f")[:7])
# expect: (32768, 0, 0, 0, 0, 0, 0)
t(lambda: str(vfs.open("g", "w"))[:17])
# expect: <io.TextIOWrapper
t(vfs.mkdir, "d")
# expect: None
device.answer = 0
t(lambda: list(vfs.ilistdir()))
# expect: [('f', 32768, 0, 0), ('g', 32768, 0, 0), ('d', 16384, 0, 0)]


class Raises(New):
    raises = False

    def readblocks(self, n, buf):
        if self.raises:
            raise ValueError("read")
        return super().readblocks(n, buf)

    def writeblocks(self, n, buf):
        if self.raises:
            raise ValueError("write")
        return super().writeblocks(n, buf)

device = Raises()
uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)
device.raises = True
t(lambda: vfs.stat("f")[:7])
# expect: ValueError ('read',)
device.raises = False
t(lambda: vfs.stat("f")[:7])
# expect: OSError (2,)
