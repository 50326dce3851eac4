# VfsFat: long names, their letters, and the same name in other letters.
import uos
from _disk import Ram, t

device = Ram(100)
uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)


def make(name):
    with vfs.open(name, "w") as f:
        f.write(name)
    return [e[0] for e in vfs.ilistdir()][-1]

for name in ("lower", "UPPER", "Mixed", "low.EXT", "UP.ext", "Up.Ext", "a.b.c", ".hidden", "no.extension.", "dots...", "ends ", " leads"):
    t(make, name)
# expect: lower
# expect: UPPER
# expect: Mixed
# expect: low.EXT
# expect: UP.ext
# expect: UP.ext
# expect: a.b.c
# expect: .hidden
# expect: no.extension
# expect: dots
# expect: ends
# expect:  leads
for name in ("12345678.123", "123456789.1", "1.1234", "with space", "a+b,c;d=e[f]", "~1", "a~1.txt", "#$%&'()-@^_`{}!"):
    t(make, name)
# expect: 12345678.123
# expect: 123456789.1
# expect: 1.1234
# expect: with space
# expect: a+b,c;d=e[f]
# expect: ~1
# expect: a~1.txt
# expect: #$%&'()-@^_`{}!
for name in ("n" * 13, "m" * 26, "o" * 27, "p" * 100, "q" * 255, "r" * 256):
    t(make, name)
# expect: nnnnnnnnnnnnn
# expect: mmmmmmmmmmmmmmmmmmmmmmmmmm
# expect: ooooooooooooooooooooooooooo
# expect: pppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp
# expect: qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq
# expect: OSError (22,)
t(lambda: [e[0] for e in vfs.ilistdir() if e[3] != len(e[0])])
# expect: ['no.extension', 'dots', 'ends']
for name in ("LOWER", "upper", "mIXED", "LOW.ext", "up.EXT", "WITH SPACE", "P" * 100, "no.extension", "DOTS", "ends   "):
    t(lambda: vfs.open(name, "r").read())
# expect: lower
# expect: UPPER
# expect: Mixed
# expect: low.EXT
# expect: Up.Ext
# expect: with space
# expect: pppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp
# expect: no.extension.
# expect: dots...
# expect: ends 
t(lambda: vfs.stat("lower ")[:7])
# expect: (32768, 0, 0, 0, 0, 0, 5)
t(vfs.open, "lowe", "r")
# expect: OSError (2,)
t(vfs.open, "UPPER", "x")
# expect: OSError (17,)
