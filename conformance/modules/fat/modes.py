# VfsFat: what the modes of open() do.
import uos
from _disk import Ram, t

device = Ram(100)
uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)


def check(mode, name):
    try:
        f = vfs.open(name, mode)
    except Exception as e:
        print(mode, name, type(e).__name__, e.args)
        return
    data = b"XY" if "b" in mode else "XY"
    print(mode, name, str(f)[:11], f.tell())
    t(f.read, 2)
    t(f.write, data)
    t(f.tell)
    t(f.seek, 0)
    t(f.read)
    f.close()
    print(vfs.stat(name)[6])

for mode in ("r", "w", "a", "x", "r+", "w+", "a+", "x+", "rb", "wb", "ab", "xb", "r+b", "rb+", "w+b", "ab+", "a+b", "rt", "wt"):
    with vfs.open("old", "w") as f:
        f.write("0123")
    check(mode, "old")
    check(mode, "new")
    try:
        vfs.remove("new")
    except OSError as e:
        print(e.args)
# expect: r old <io.TextIOW 0
# expect: 01
# expect: OSError (13,)
# expect: 2
# expect: 0
# expect: 0123
# expect: 4
# expect: r new OSError (2,)
# expect: (2,)
# expect: w old <io.TextIOW 0
# expect: OSError (13,)
# expect: 2
# expect: 2
# expect: 0
# expect: OSError (13,)
# expect: 2
# expect: w new <io.TextIOW 0
# expect: OSError (13,)
# expect: 2
# expect: 2
# expect: 0
# expect: OSError (13,)
# expect: 2
# expect: a old <io.TextIOW 4
# expect: OSError (13,)
# expect: 2
# expect: 6
# expect: 0
# expect: OSError (13,)
# expect: 6
# expect: a new <io.TextIOW 0
# expect: OSError (13,)
# expect: 2
# expect: 2
# expect: 0
# expect: OSError (13,)
# expect: 2
# expect: x old OSError (17,)
# expect: x new <io.TextIOW 0
# expect: OSError (13,)
# expect: 2
# expect: 2
# expect: 0
# expect: OSError (13,)
# expect: 2
# expect: r+ old <io.TextIOW 0
# expect: 01
# expect: 2
# expect: 4
# expect: 0
# expect: 01XY
# expect: 4
# expect: r+ new OSError (2,)
# expect: (2,)
# expect: w+ old <io.TextIOW 0
# expect: 
# expect: 2
# expect: 2
# expect: 0
# expect: XY
# expect: 2
# expect: w+ new <io.TextIOW 0
# expect: 
# expect: 2
# expect: 2
# expect: 0
# expect: XY
# expect: 2
# expect: a+ old <io.TextIOW 4
# expect: 
# expect: 2
# expect: 6
# expect: 0
# expect: 0123XY
# expect: 6
# expect: a+ new <io.TextIOW 0
# expect: 
# expect: 2
# expect: 2
# expect: 0
# expect: XY
# expect: 2
# expect: x+ old OSError (17,)
# expect: x+ new <io.TextIOW 0
# expect: 
# expect: 2
# expect: 2
# expect: 0
# expect: XY
# expect: 2
# expect: rb old <io.FileIO  0
# expect: b'01'
# expect: OSError (13,)
# expect: 2
# expect: 0
# expect: b'0123'
# expect: 4
# expect: rb new OSError (2,)
# expect: (2,)
# expect: wb old <io.FileIO  0
# expect: OSError (13,)
# expect: 2
# expect: 2
# expect: 0
# expect: OSError (13,)
# expect: 2
# expect: wb new <io.FileIO  0
# expect: OSError (13,)
# expect: 2
# expect: 2
# expect: 0
# expect: OSError (13,)
# expect: 2
# expect: ab old <io.FileIO  4
# expect: OSError (13,)
# expect: 2
# expect: 6
# expect: 0
# expect: OSError (13,)
# expect: 6
# expect: ab new <io.FileIO  0
# expect: OSError (13,)
# expect: 2
# expect: 2
# expect: 0
# expect: OSError (13,)
# expect: 2
# expect: xb old OSError (17,)
# expect: xb new <io.FileIO  0
# expect: OSError (13,)
# expect: 2
# expect: 2
# expect: 0
# expect: OSError (13,)
# expect: 2
# expect: r+b old <io.FileIO  0
# expect: b'01'
# expect: 2
# expect: 4
# expect: 0
# expect: b'01XY'
# expect: 4
# expect: r+b new OSError (2,)
# expect: (2,)
# expect: rb+ old <io.FileIO  0
# expect: b'01'
# expect: 2
# expect: 4
# expect: 0
# expect: b'01XY'
# expect: 4
# expect: rb+ new OSError (2,)
# expect: (2,)
# expect: w+b old <io.FileIO  0
# expect: b''
# expect: 2
# expect: 2
# expect: 0
# expect: b'XY'
# expect: 2
# expect: w+b new <io.FileIO  0
# expect: b''
# expect: 2
# expect: 2
# expect: 0
# expect: b'XY'
# expect: 2
# expect: ab+ old <io.FileIO  4
# expect: b''
# expect: 2
# expect: 6
# expect: 0
# expect: b'0123XY'
# expect: 6
# expect: ab+ new <io.FileIO  0
# expect: b''
# expect: 2
# expect: 2
# expect: 0
# expect: b'XY'
# expect: 2
# expect: a+b old <io.FileIO  4
# expect: b''
# expect: 2
# expect: 6
# expect: 0
# expect: b'0123XY'
# expect: 6
# expect: a+b new <io.FileIO  0
# expect: b''
# expect: 2
# expect: 2
# expect: 0
# expect: b'XY'
# expect: 2
# expect: rt old <io.TextIOW 0
# expect: 01
# expect: OSError (13,)
# expect: 2
# expect: 0
# expect: 0123
# expect: 4
# expect: rt new OSError (2,)
# expect: (2,)
# expect: wt old <io.TextIOW 0
# expect: OSError (13,)
# expect: 2
# expect: 2
# expect: 0
# expect: OSError (13,)
# expect: 2
# expect: wt new <io.TextIOW 0
# expect: OSError (13,)
# expect: 2
# expect: 2
# expect: 0
# expect: OSError (13,)
# expect: 2
for mode in ("", "b", "q", "rw", "wr", "+", "ra", "U", "xr"):
    with vfs.open("old", "w") as f:
        f.write("0123")
    check(mode, "old")
# expect:  old <io.TextIOW 0
# expect: OSError (13,)
# expect: OSError (13,)
# expect: 0
# expect: 0
# expect: OSError (13,)
# expect: 4
# expect: b old <io.FileIO  0
# expect: OSError (13,)
# expect: OSError (13,)
# expect: 0
# expect: 0
# expect: OSError (13,)
# expect: 4
# expect: q old <io.TextIOW 0
# expect: OSError (13,)
# expect: OSError (13,)
# expect: 0
# expect: 0
# expect: OSError (13,)
# expect: 4
# expect: rw old <io.TextIOW 0
# expect: 
# expect: 2
# expect: 2
# expect: 0
# expect: XY
# expect: 2
# expect: wr old <io.TextIOW 0
# expect: 
# expect: 2
# expect: 2
# expect: 0
# expect: XY
# expect: 2
# expect: + old <io.TextIOW 0
# expect: 01
# expect: 2
# expect: 4
# expect: 0
# expect: 01XY
# expect: 4
# expect: ra old <io.TextIOW 4
# expect: 
# expect: 2
# expect: 6
# expect: 0
# expect: 0123XY
# expect: 6
# expect: U old <io.TextIOW 0
# expect: OSError (13,)
# expect: OSError (13,)
# expect: 0
# expect: 0
# expect: OSError (13,)
# expect: 4
# expect: xr old OSError (17,)
vfs.mkdir("d")
for mode in ("r", "w", "a", "x"):
    t(vfs.open, "d", mode)
    t(vfs.open, "none/f", mode)
    t(vfs.open, "old/f", mode)
# expect: OSError (2,)
# expect: OSError (2,)
# expect: OSError (2,)
# expect: OSError (13,)
# expect: OSError (2,)
# expect: OSError (2,)
# expect: OSError (13,)
# expect: OSError (2,)
# expect: OSError (2,)
# expect: OSError (13,)
# expect: OSError (2,)
# expect: OSError (2,)
t(vfs.open, "old")
# expect: TypeError ('function takes 3 positional arguments but 2 were given',)
t(vfs.open, 1, "r")
# expect: TypeError ("can't convert 'int' object to str implicitly",)
t(vfs.open, "old", 1)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
