# littlefs 2: the block device: sizes, errors, too small a one, none at all.
import uos
from _flash import Flash, t

t(uos.VfsLfs2, Flash())
# expect: OSError (84,)
t(uos.VfsLfs2, None)
# expect: AttributeError ("'NoneType' object has no attribute 'readblocks'",)
t(uos.VfsLfs2.mkfs, Flash(1))
# expect: OSError (28,)
t(uos.VfsLfs2.mkfs, Flash(8), readsize=64, progsize=64, lookahead=64)
# expect: None
t(uos.VfsLfs2.mkfs, Flash(8), readsize="x")
# expect: TypeError ("can't convert str to int",)
t(uos.VfsLfs2.mkfs, Flash(8), size=1)
# expect: TypeError ('extra keyword arguments given',)
t(uos.VfsLfs2.mkfs, Flash(8), 32)
# expect: TypeError ('extra positional arguments given',)


class ReadOnly:
    readblocks = None


class Old:
    readblocks = None

    def count(self):
        return 8

t(uos.VfsLfs2, ReadOnly())
# expect: AttributeError ("'ReadOnly' object has no attribute 'count'",)
t(uos.VfsLfs2, Old())
# expect: TypeError ("can't convert NoneType to int",)


class Answers(Flash):
    def __init__(self, operation, value):
        super().__init__()
        self.operation = operation
        self.value = value

    def ioctl(self, operation, argument):
        if operation == self.operation:
            if isinstance(self.value, Exception):
                raise self.value
            return self.value
        return super().ioctl(operation, argument)

t(uos.VfsLfs2.mkfs, Answers(1, "x"))
# expect: TypeError ("can't convert str to int",)
t(uos.VfsLfs2.mkfs, Answers(3, -7))
# expect: OSError (7,)
t(uos.VfsLfs2.mkfs, Answers(4, None))
# expect: TypeError ("can't convert NoneType to int",)
t(uos.VfsLfs2.mkfs, Answers(5, None))
# expect: TypeError ("can't convert NoneType to int",)
t(uos.VfsLfs2.mkfs, Answers(6, None))
# expect: TypeError ("can't convert NoneType to int",)
t(uos.VfsLfs2.mkfs, Answers(6, -5))
# expect: OSError (5,)
t(uos.VfsLfs2.mkfs, Answers(6, ValueError("no")))
# expect: ValueError ('no',)
flash = Flash()
uos.VfsLfs2.mkfs(flash)
vfs = uos.VfsLfs2(flash)
with vfs.open("f", "w") as f:
    f.write("contents" * 100)
vfs.mkdir("d")
flash.answer = -5
t(vfs.open, "f", "r")
# expect: OSError (5,)
t(vfs.stat, "f")
# expect: OSError (5,)
t(vfs.mkdir, "e")
# expect: OSError (5,)
t(vfs.statvfs, "/")
# expect: OSError (5,)
t(uos.VfsLfs2, flash)
# expect: OSError (5,)
flash.answer = 0
f = vfs.open("f", "r")
flash.answer = -5
t(f.read)
# expect: OSError (5,)
flash.answer = None
t(f.read, 8)
# expect: contents
f.close()
f = vfs.open("f", "a")
flash.answer = -5
t(f.write, "more")
# expect: OSError (5,)
t(f.close)
# expect: None
flash.answer = None
print(vfs.stat("f")[6])
# expect: 800
f = vfs.open("g", "w")
t(f.write, "x")
# expect: 1
flash.answer = -5
t(f.flush)
# expect: OSError (5,)
flash.answer = None
f.close()
