# littlefs 1: paths, the current directory, and what is wrong with them.
import uos
from _flash import Flash, t

flash = Flash()
uos.VfsLfs1.mkfs(flash)
vfs = uos.VfsLfs1(flash, )
t(vfs.getcwd)
# expect: /
t(vfs.mkdir, "dir")
# expect: None
t(vfs.mkdir, b"/dir/sub")
# expect: None
t(vfs.mkdir, "dir")
# expect: OSError (17,)
t(vfs.mkdir, "dir/")
# expect: OSError (17,)
t(vfs.mkdir, "new/")
# expect: OSError (2,)
t(vfs.mkdir, "")
# expect: OSError (17,)
t(vfs.mkdir, "/")
# expect: OSError (17,)
t(vfs.mkdir, "no/dir")
# expect: OSError (2,)
t(vfs.mkdir, None)
# expect: TypeError ("can't convert 'NoneType' object to str implicitly",)
vfs.open("file", "w").close()
t(vfs.mkdir, "file")
# expect: OSError (17,)
t(vfs.mkdir, "file/dir")
# expect: OSError (20,)
t(vfs.stat, "dir")
# expect: (16384, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(vfs.stat, "file")
# expect: (32768, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(vfs.stat, "/")
# expect: (16384, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(vfs.stat, "")
# expect: (16384, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(vfs.stat, "..")
# expect: (16384, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(vfs.stat, "./dir/../file")
# expect: (32768, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(vfs.stat, "dir/")
# expect: (16384, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(vfs.stat, "file/")
# expect: (32768, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(vfs.stat, "file/x")
# expect: OSError (20,)
t(vfs.stat, "no")
# expect: OSError (2,)
t(vfs.stat, "no/../file")
# expect: (32768, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(vfs.stat, b"file")
# expect: (32768, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(vfs.stat, "file\0name")
# expect: (32768, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(vfs.stat, 1)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
t(vfs.chdir, "no")
# expect: OSError (-2,)
t(vfs.chdir, "file")
# expect: OSError (-2,)
t(vfs.getcwd)
# expect: /
t(vfs.chdir, "dir")
# expect: None
t(vfs.getcwd)
# expect: /dir
t(vfs.stat, "sub")
# expect: (16384, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(vfs.stat, "/file")
# expect: (32768, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(vfs.stat, "../file")
# expect: (32768, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(vfs.chdir, "sub/")
# expect: None
t(vfs.getcwd)
# expect: /dir/sub
t(vfs.chdir, "../../dir/./sub//")
# expect: None
t(vfs.getcwd)
# expect: /dir/sub
t(vfs.chdir, "../../..")
# expect: None
t(vfs.getcwd)
# expect: /
t(vfs.chdir, b"//dir")
# expect: None
t(vfs.getcwd)
# expect: /dir
t(vfs.chdir, "")
# expect: None
t(vfs.getcwd)
# expect: /dir
t(vfs.chdir, "/")
# expect: None
t(vfs.getcwd)
# expect: /
t(vfs.chdir, None)
# expect: TypeError ("can't convert 'NoneType' object to str implicitly",)
t(vfs.statvfs, "/")
# expect: (512, 512, 30, 22, 22, 0, 0, 0, 0, 255)
t(vfs.statvfs, None)
# expect: (512, 512, 30, 22, 22, 0, 0, 0, 0, 255)
