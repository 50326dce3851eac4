# littlefs 1: mounted, its files are those of open(), import and uos.
import uos
import sys
from _flash import Flash, t

flash = Flash(40)
uos.VfsLfs1.mkfs(flash)
uos.mount(uos.VfsLfs1(flash), "/flash")
with open("/flash/lfs_module.py", "w") as f:
    f.write("print('module', __name__)\n")
uos.mkdir("/flash/lfs_package")
with open("/flash/lfs_package/__init__.py", "w") as f:
    f.write("print('package', __name__)\n")
sys.path.append("/flash")
import lfs_module
# expect: module lfs_module
import lfs_package
# expect: package lfs_package

print(sorted(uos.listdir("/flash")))
# expect: ['lfs_module.py', 'lfs_package']
print(sorted(uos.ilistdir("/flash/lfs_package")))
# expect: [('__init__.py', 32768, 0, 27)]
print(uos.stat("/flash/lfs_module.py")[:7])
# expect: (32768, 0, 0, 0, 0, 0, 26)
home = uos.getcwd()
uos.chdir("/flash/lfs_package")
print(uos.getcwd(), uos.listdir())
# expect: /flash/lfs_package ['__init__.py']
t(uos.rename, "/flash/lfs_module.py", "moved.py")
# expect: None
print(sorted(uos.listdir()), open("moved.py").read())
# expect: ['__init__.py', 'moved.py'] print('module', __name__)
# expect: 
uos.remove("moved.py")
t(open, "moved.py")
# expect: OSError (2,)
uos.chdir(home)
t(uos.rmdir, "/flash/lfs_package")
# expect: OSError (39,)
print(uos.statvfs("/flash")[:3])
# expect: (512, 512, 40)
uos.umount("/flash")
t(uos.stat, "/flash/lfs_package")
# expect: OSError (2,)
# What is on the device is found out.
uos.mount(flash, "/flash", readonly=True)
print(uos.listdir("/flash"))
# expect: ['lfs_package']
t(open, "/flash/new", "w")
# expect: OSError (30,)
t(uos.mkdir, "/flash/new")
# expect: OSError (30,)
uos.umount("/flash")
