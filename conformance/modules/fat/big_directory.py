# VfsFat: directories of more than one cluster, and of many short names alike.
import uos
from _disk import Ram, t

device = Ram(400)
uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)

vfs.mkdir("d")
for i in range(120):
    with vfs.open("d/entry number %d" % i, "w") as f:
        f.write("x" * i)
t(lambda: len(list(vfs.ilistdir("d"))))
# expect: 120
t(lambda: all(e[0] == "entry number %d" % e[3] for e in vfs.ilistdir("d")))
# expect: True
for i in range(0, 120, 3):
    vfs.remove("d/entry number %d" % i)
t(lambda: len(list(vfs.ilistdir("d"))))
# expect: 80
for i in range(20):
    vfs.open("d/s%d" % i, "w").close()
t(lambda: [e[0] for e in vfs.ilistdir("d")][:12])
# expect: ['s0', 's1', 's2', 'entry number 1', 'entry number 2', 's3', 's4', 's5', 'entry number 4', 'entry number 5', 's6', 's7']
t(lambda: vfs.stat("d/entry number 119")[6])
# expect: 119
t(vfs.rmdir, "d")
# expect: OSError (13,)
listing = vfs.ilistdir("d")
print(next(listing), iter(listing) is listing)
# expect: ('s0', 32768, 0, 0) True
for entry in listing:
    vfs.remove("d/" + entry[0])
t(lambda: list(vfs.ilistdir("d")))
# expect: [('s0', 32768, 0, 0)]
t(next, listing)
# expect: StopIteration ()
vfs.remove("d/s0")
t(vfs.rmdir, "d")
# expect: None


def short_names(image):
    root = 512 * (1 + 2 * image[22] if image[16] == 2 else 1 + image[22])
    for at in range(root, root + 512 * 32, 32):
        if image[at] not in (0, 0xE5) and image[at + 11] != 0x0F:
            print(bytes(image[at : at + 11]), end=" ")
    print()

for i in range(14):
    vfs.open("a long name %d" % i, "w").close()
for name in ("x.tar.gz", "x.longer", "ab cd", ".profile", "q~1.txt", "q.txt.txt", "lower.txt", "Mixed"):
    vfs.open(name, "w").close()
vfs.mkdir("a directory")
short_names(device.data)
# expect: b'ALONGN~1   ' b'ALONGN~2   ' b'ALONGN~3   ' b'ALONGN~4   ' b'ALONGN~5   ' b'ALO~6531   ' b'ALO~A531   ' b'ALO~2531   ' b'ALO~D531   ' b'ALO~5531   ' b'ALO~D84B   ' b'ALO~584B   ' b'ALO~984B   ' b'ALO~184B   ' b'XTAR~1  GZ ' b'X~1     LON' b'ABCD~1     ' b'~1      PRO' b'Q~1     TXT' b'QTXT~1  TXT' b'LOWER   TXT' b'MIXED      ' b'ADIREC~1   ' 
t(lambda: [vfs.stat(name)[0] for name in ("ALONGN~1", "alongn~5", "X~1.GZ", "LOWER.TXT")])
# expect: OSError (2,)
