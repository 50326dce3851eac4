# VfsFat: mounted, its files are those of open(), import and uos.
import uos
import sys
from _disk import Ram, t

device = Ram(100)

start = uos.getcwd()
t(uos.mount, device, "/fat")
# expect: OSError (19,)
t(uos.mount, uos.VfsFat(device), "/fat")
# expect: OSError (19,)
t(uos.mount, uos.VfsFat(device), "/fat", mkfs=True)
# expect: None
t(uos.listdir, "/fat")
# expect: []
with open("/fat/f", "w") as f:
    t(f.write, "text")
# expect: 4
t(lambda: open("/fat/f").read())
# expect: text
t(lambda: uos.stat("/fat/f")[6])
# expect: 4
t(uos.mkdir, "/fat/d")
# expect: None
t(uos.chdir, "/fat/d")
# expect: None
t(uos.getcwd)
# expect: /fat/d
with open("vt_module.py", "w") as f:
    f.write("value = 5\nprint(__name__, __file__)\n")
t(uos.listdir)
# expect: ['vt_module.py']
t(uos.stat, "none")
# expect: OSError (2,)
t(uos.rename, "vt_module.py", "/fat/vt_module.py")
# expect: None
sys.path.append("/fat")
import vt_module
# expect: vt_module /fat/vt_module.py

print(vt_module.value)
# expect: 5
t(uos.statvfs, "/fat")
# expect: (512, 512, 66, 63, 63, 0, 0, 0, 0, 255)
t(uos.rmdir, "/fat/d")
# expect: OSError (13,)
uos.chdir(start)
t(uos.rmdir, "/fat/d")
# expect: OSError (13,)
t(lambda: list(uos.ilistdir("/fat")))
# expect: [('f', 32768, 0, 4), ('d', 16384, 0, 0), ('vt_module.py', 32768, 0, 36)]
t(uos.umount, "/fat")
# expect: None
t(uos.listdir, "/fat")
# expect: OSError (2,)
t(uos.mount, device, "/fat2", readonly=True)
# expect: None
t(uos.listdir, "/fat2")
# expect: ['f', 'd', 'vt_module.py']
t(open, "/fat2/g", "w")
# expect: OSError (30,)
t(uos.umount, "/fat2")
# expect: None
