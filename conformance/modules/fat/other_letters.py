# VfsFat: names beyond ASCII.
import uos
from _disk import Ram, t

device = Ram(100)
uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)

for name in ("caf\u00e9", "\u00fcber.txt", "\u00c9T\u00c9", "\u20ac", "\u65e5\u672c", "\U0001f600", "\u0394x", "\u00df", "\u00e5\u00e5.\u00e5\u00e5"):
    print([hex(ord(c)) for c in name])
    try:
        vfs.open(name, "w").close()
    except Exception as e:
        print(type(e).__name__, e.args)
    t(lambda: vfs.stat(name[:1])[:7])
    t(lambda: vfs.stat(name)[:7])
# expect: ['0x63', '0x61', '0x66', '0xe9']
# expect: OSError (2,)
# expect: (32768, 0, 0, 0, 0, 0, 0)
# expect: ['0xfc', '0x62', '0x65', '0x72', '0x2e', '0x74', '0x78', '0x74']
# expect: OSError (2,)
# expect: (32768, 0, 0, 0, 0, 0, 0)
# expect: ['0xc9', '0x54', '0xc9']
# expect: OSError (2,)
# expect: (32768, 0, 0, 0, 0, 0, 0)
# expect: ['0x20ac']
# expect: (32768, 0, 0, 0, 0, 0, 0)
# expect: (32768, 0, 0, 0, 0, 0, 0)
# expect: ['0x65e5', '0x672c']
# expect: OSError (2,)
# expect: (32768, 0, 0, 0, 0, 0, 0)
# expect: ['0x1f600']
# expect: (32768, 0, 0, 0, 0, 0, 0)
# expect: (32768, 0, 0, 0, 0, 0, 0)
# expect: ['0x394', '0x78']
# expect: OSError (2,)
# expect: (32768, 0, 0, 0, 0, 0, 0)
# expect: ['0xdf']
# expect: (32768, 0, 0, 0, 0, 0, 0)
# expect: (32768, 0, 0, 0, 0, 0, 0)
# expect: ['0xe5', '0xe5', '0x2e', '0xe5', '0xe5']
# expect: OSError (2,)
# expect: (32768, 0, 0, 0, 0, 0, 0)
for entry in vfs.ilistdir(b""):
    print(entry)
# expect: (b'caf\xc3\xa9', 32768, 0, 0)
# expect: (b'\xc3\xbcber.txt', 32768, 0, 0)
# expect: (b'\xc3\x89T\xc3\x89', 32768, 0, 0)
# expect: (b'\xe2\x82\xac', 32768, 0, 0)
# expect: (b'\xe6\x97\xa5\xe6\x9c\xac', 32768, 0, 0)
# expect: (b'\xf0\x9f\x98\x80', 32768, 0, 0)
# expect: (b'\xce\x94x', 32768, 0, 0)
# expect: (b'\xc3\x9f', 32768, 0, 0)
# expect: (b'\xc3\xa5\xc3\xa5.\xc3\xa5\xc3\xa5', 32768, 0, 0)
t(vfs.remove, "CAF\u00c9")
# expect: OSError (2,)
t(vfs.remove, "\u00fcber.txt")
# expect: None
t(vfs.mkdir, b"\xe9t\xe9")
# expect: None
t(vfs.mkdir, b"d\xff")
# expect: None
t(lambda: list(vfs.ilistdir(b"d\xff")))
# expect: []
for entry in vfs.ilistdir(b""):
    print(entry)
# expect: (b'caf\xc3\xa9', 32768, 0, 0)
# expect: (b'\xe9t\xe9', 16384, 0, 0)
# expect: (b'\xc3\x89T\xc3\x89', 32768, 0, 0)
# expect: (b'\xe2\x82\xac', 32768, 0, 0)
# expect: (b'\xe6\x97\xa5\xe6\x9c\xac', 32768, 0, 0)
# expect: (b'\xf0\x9f\x98\x80', 32768, 0, 0)
# expect: (b'\xce\x94x', 32768, 0, 0)
# expect: (b'\xc3\x9f', 32768, 0, 0)
# expect: (b'\xc3\xa5\xc3\xa5.\xc3\xa5\xc3\xa5', 32768, 0, 0)
# expect: (b'd\xff', 16384, 0, 0)
