# VfsFat: nothing is written to a device that cannot be written to.
import uos
from _disk import Ram, t

device = Ram(100)

uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)
vfs.mkdir("d")
with vfs.open("f", "w") as f:
    f.write("text")


def refused(vfs):
    image = bytes(device.data)
    for mode in ("w", "a", "x", "r+", "w+"):
        t(vfs.open, "f", mode)
        t(vfs.open, "new", mode)
    t(lambda: vfs.open("f", "r").read())
    t(lambda: list(vfs.ilistdir()))
    t(vfs.mkdir, "e")
    t(vfs.rmdir, "d")
    t(vfs.remove, "f")
    t(vfs.remove, "none")
    t(vfs.rename, "f", "g")
    t(vfs.rename, "none", "g")
    t(lambda: vfs.stat("f")[6])
    t(lambda: vfs.statvfs("")[3])
    t(vfs.chdir, "d")
    t(vfs.chdir, "/")
    print(image == device.data)

uos.mount(vfs, "/ro", readonly=True)
refused(vfs)
# expect: OSError (30,)
# expect: OSError (30,)
# expect: OSError (30,)
# expect: OSError (30,)
# expect: OSError (30,)
# expect: OSError (30,)
# expect: OSError (30,)
# expect: OSError (30,)
# expect: OSError (30,)
# expect: OSError (30,)
# expect: text
# expect: [('d', 16384, 0, 0), ('f', 32768, 0, 4)]
# expect: OSError (30,)
# expect: OSError (30,)
# expect: OSError (30,)
# expect: OSError (2,)
# expect: OSError (30,)
# expect: OSError (30,)
# expect: 4
# expect: 64
# expect: None
# expect: None
# expect: True
uos.umount(vfs)


class Rom:
    def readblocks(self, n, buf):
        buf[:] = device.data[n * 512 : n * 512 + len(buf)]

    writeblocks = None

    def ioctl(self, operation, argument):
        return device.ioctl(operation, argument)

t(lambda: uos.VfsFat.mkfs(Rom()))
# expect: TypeError ("'NoneType' object isn't callable",)
