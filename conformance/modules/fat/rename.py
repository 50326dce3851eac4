# VfsFat: files and directories get other names.
import uos
from _disk import Ram, t

device = Ram(100)
uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)


def content(name):
    with vfs.open(name, "r") as f:
        return f.read()


def show(path=""):
    for entry in vfs.ilistdir(path):
        print(path + "/" + entry[0], entry[1:])
        if entry[1] == 0x4000:
            show(path + "/" + entry[0])

for name in ("a", "b"):
    with vfs.open(name, "w") as f:
        f.write("content of " + name)
vfs.mkdir("d")
vfs.mkdir("d/e")
t(vfs.rename, "a", "c")
# expect: None
show()
# expect: /b (32768, 0, 12)
# expect: /d (16384, 0, 0)
# expect: /d/e (16384, 0, 0)
# expect: /c (32768, 0, 12)
t(vfs.rename, "c", "a longer name")
# expect: None
t(content, "a longer name")
# expect: content of a
t(vfs.rename, "a longer name", "A Longer Name")
# expect: None
show()
# expect: /b (32768, 0, 12)
# expect: /d (16384, 0, 0)
# expect: /d/e (16384, 0, 0)
# expect: /A Longer Name (32768, 0, 12)
t(vfs.rename, "a longer name", "b")
# expect: None
t(content, "b")
# expect: content of a
t(vfs.rename, "b", "b")
# expect: None
t(vfs.rename, "b", "B")
# expect: None
show()
# expect: /B (32768, 0, 12)
# expect: /d (16384, 0, 0)
# expect: /d/e (16384, 0, 0)
t(vfs.rename, "none", "b")
# expect: OSError (2,)
t(vfs.rename, "none", "x")
# expect: OSError (2,)
t(vfs.rename, "b", "none/b")
# expect: OSError (2,)
t(vfs.rename, "b", "d/b")
# expect: None
show()
# expect: /d (16384, 0, 0)
# expect: /d/e (16384, 0, 0)
# expect: /d/b (32768, 0, 12)
t(vfs.rename, "d/b", "d")
# expect: OSError (21,)
t(vfs.rename, "d", "d/b")
# expect: None
t(vfs.rename, "d/e", "e")
# expect: OSError (2,)
t(vfs.rename, "e", "d/e2")
# expect: OSError (2,)
show()
t(vfs.mkdir, "x")
# expect: None
t(vfs.rename, "x", "d")
# expect: None
t(vfs.rename, "d/e2", "x")
# expect: OSError (2,)
t(vfs.rename, "d/e2", "x/y")
# expect: OSError (2,)
t(vfs.chdir, "x/y")
# expect: OSError (2,)
t(vfs.rename, "/d/b", "moved here")
# expect: OSError (2,)
t(vfs.getcwd)
# expect: /
t(vfs.rename, "moved here", "../up")
# expect: OSError (2,)
t(vfs.chdir, "..")
# expect: None
t(vfs.getcwd)
# expect: /
t(vfs.rename, "up", "bad?name")
# expect: OSError (2,)
t(vfs.rename, "up", "")
# expect: OSError (2,)
t(vfs.rename, "", "up")
# expect: OSError (22,)
t(vfs.rename, "..", "up")
# expect: OSError (22,)
vfs.chdir("/")
show()
# expect: /d (16384, 0, 0)
