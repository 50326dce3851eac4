# VfsFat: many open files at once, and one file opened twice.
import uos
from _disk import Ram, t

device = Ram(100)
uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)

files = [vfs.open("f%d" % i, "w+") for i in range(30)]
for n in range(40):
    for i, f in enumerate(files):
        f.write("%d %d\n" % (i, n))
for f in files:
    f.flush()
t(lambda: len(set(e[3] for e in vfs.ilistdir())))
# expect: 2
for i, f in enumerate(files):
    f.seek(0)
    if [s for s in f] != ["%d %d\n" % (i, n) for n in range(40)]:
        print("wrong", i)
    f.close()
    f.close()
t(lambda: list(vfs.ilistdir())[::10])
# expect: [('f0', 32768, 0, 190), ('f10', 32768, 0, 230), ('f20', 32768, 0, 230)]
with vfs.open("f1", "r") as one, vfs.open("f1", "r") as two:
    t(one.read, 5)
    t(two.read, 9)
    t(one.read, 5)
# expect: 1 0
# expect: 1
# expect: 1 0
# expect: 1 1
# expect: 1
# expect:  1
# expect: 1 
with vfs.open("new", "w") as one:
    one.write("12345")
    t(lambda: vfs.stat("new")[6])
    one.flush()
    t(lambda: vfs.stat("new")[6])
    t(lambda: vfs.open("new", "r").read())
# expect: 0
# expect: 5
# expect: 12345
other = uos.VfsFat(device)
t(lambda: other.open("new", "r").read())
# expect: 12345


def leaks():
    with vfs.open("raises", "w") as f:
        f.write("kept")
        raise ValueError("in with")

t(leaks)
# expect: ValueError ('in with',)
t(lambda: vfs.open("raises", "r").read())
# expect: kept
