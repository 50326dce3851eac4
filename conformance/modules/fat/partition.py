# VfsFat in a partition: the first one of the table that has a volume is used.
import uos
from _disk import Ram, t

device = Ram(100)
uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)

with vfs.open("f", "w") as f:
    f.write("in a partition")
volume = bytes(device.data)


def disk(entries, at=10, signature=b"\x55\xaa"):
    table = b""
    for kind, start in entries:
        table += bytes([0, 0, 0, 0, kind, 0, 0, 0]) + start.to_bytes(4, "little") + (100).to_bytes(4, "little")
    result = Ram(200)
    result.data[446 : 446 + len(table)] = table
    result.data[510:512] = signature
    result.data[at * 512 : (at + 100) * 512] = volume
    return result


def use(*args):
    vfs = uos.VfsFat(disk(*args))
    print(vfs.open("f", "r").read())
    with vfs.open("g", "w") as f:
        f.write("more")
    return list(vfs.ilistdir()), vfs.statvfs("")

t(use, [(1, 10)])
# expect: in a partition
# expect: ([('f', 32768, 0, 14), ('g', 32768, 0, 4)], (512, 512, 66, 64, 64, 0, 0, 0, 0, 255))
t(use, [(0, 10)])
# expect: OSError (19,)
t(use, [(1, 20), (1, 10)])
# expect: in a partition
# expect: ([('f', 32768, 0, 14), ('g', 32768, 0, 4)], (512, 512, 66, 64, 64, 0, 0, 0, 0, 255))
t(use, [(0, 0), (0, 0), (0, 0), (6, 40)], 40)
# expect: in a partition
# expect: ([('f', 32768, 0, 14), ('g', 32768, 0, 4)], (512, 512, 66, 64, 64, 0, 0, 0, 0, 255))
t(use, [(1, 11)])
# expect: OSError (19,)
t(use, [(1, 10)], 10, b"\x00\x00")
# expect: OSError (19,)
t(use, [])
# expect: OSError (19,)
