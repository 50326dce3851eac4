# littlefs 2: mounted for reading only.
import uos
from _flash import Flash, t

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
