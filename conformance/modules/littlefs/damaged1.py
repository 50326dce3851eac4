# littlefs 1: damage is found, and only that which is read.
import uos
from _flash import Flash, t


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
