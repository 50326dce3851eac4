# VfsFat: what no file can be named.
import uos
from _disk import Ram, t

device = Ram(100)
uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)

refused = []
for code in range(0, 128):
    try:
        vfs.open("a" + chr(code) + "b", "w").close()
    except OSError as e:
        refused.append((code, e.args[0]))
print(refused)
# expect: [(34, 22), (42, 22), (47, 2), (58, 22), (60, 22), (62, 22), (63, 22), (92, 2), (124, 22), (127, 22)]
for name in ("", ".", "..", "...", " ", " .", ". .", "a/", "/", "//", "a//b", "/./a", "x/../a", "?", "a\x00b"):
    print(repr(name))
    t(vfs.mkdir, name)
    t(lambda: str(vfs.open(name, "w"))[:17])
    t(vfs.remove, name)
    t(vfs.rename, name, "z")
    t(lambda: vfs.stat(name)[:7])
# expect: ''
# expect: OSError (17,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: (16384, 0, 0, 0, 0, 0, 0)
# expect: '.'
# expect: OSError (17,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: '..'
# expect: OSError (17,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: '...'
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: ' '
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: ' .'
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: '. .'
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: 'a/'
# expect: OSError (2,)
# expect: OSError (2,)
# expect: OSError (2,)
# expect: OSError (2,)
# expect: OSError (2,)
# expect: '/'
# expect: OSError (17,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: (16384, 0, 0, 0, 0, 0, 0)
# expect: '//'
# expect: OSError (17,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: 'a//b'
# expect: OSError (2,)
# expect: OSError (2,)
# expect: OSError (2,)
# expect: OSError (2,)
# expect: OSError (2,)
# expect: '/./a'
# expect: OSError (17,)
# expect: <io.TextIOWrapper
# expect: None
# expect: OSError (2,)
# expect: OSError (2,)
# expect: 'x/../a'
# expect: OSError (2,)
# expect: OSError (2,)
# expect: OSError (2,)
# expect: OSError (2,)
# expect: OSError (2,)
# expect: '?'
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: 'a\x00b'
# expect: None
# expect: OSError (13,)
# expect: OSError (21,)
# expect: None
# expect: OSError (2,)
t(vfs.mkdir, "ok")
# expect: None
for name in ("ok/", "ok/.", "ok/..", "./ok", "../ok", "ok/../ok", "OK", "ok//", "/ok/", "//ok"):
    print(repr(name))
    t(lambda: vfs.stat(name)[0])
    t(vfs.mkdir, name)
    t(lambda: list(vfs.ilistdir(name)))
# expect: 'ok/'
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: 'ok/.'
# expect: 16384
# expect: OSError (17,)
# expect: []
# expect: 'ok/..'
# expect: 16384
# expect: OSError (17,)
# expect: [('ok', 16384, 0, 0), ('a b', 32768, 0, 0), ('a!b', 32768, 0, 0), ('a#b', 32768, 0, 0), ('a$b', 32768, 0, 0), ('a%b', 32768, 0, 0), ('a&b', 32768, 0, 0), ("a'b", 32768, 0, 0), ('a(b', 32768, 0, 0), ('a)b', 32768, 0, 0), ('a+b', 32768, 0, 0), ('a,b', 32768, 0, 0), ('a-b', 32768, 0, 0), ('a.b', 32768, 0, 0), ('a0b', 32768, 0, 0), ('a1b', 32768, 0, 0), ('a2b', 32768, 0, 0), ('a3b', 32768, 0, 0), ('a4b', 32768, 0, 0), ('a5b', 32768, 0, 0), ('a6b', 32768, 0, 0), ('a7b', 32768, 0, 0), ('a8b', 32768, 0, 0), ('a9b', 32768, 0, 0), ('a;b', 32768, 0, 0), ('a=b', 32768, 0, 0), ('a@b', 32768, 0, 0), ('aAb', 32768, 0, 0), ('aBb', 32768, 0, 0), ('aCb', 32768, 0, 0), ('aDb', 32768, 0, 0), ('aEb', 32768, 0, 0), ('aFb', 32768, 0, 0), ('aGb', 32768, 0, 0), ('aHb', 32768, 0, 0), ('aIb', 32768, 0, 0), ('aJb', 32768, 0, 0), ('aKb', 32768, 0, 0), ('aLb', 32768, 0, 0), ('aMb', 32768, 0, 0), ('aNb', 32768, 0, 0), ('aOb', 32768, 0, 0), ('aPb', 32768, 0, 0), ('aQb', 32768, 0, 0), ('aRb', 32768, 0, 0), ('aSb', 32768, 0, 0), ('aTb', 32768, 0, 0), ('aUb', 32768, 0, 0), ('aVb', 32768, 0, 0), ('aWb', 32768, 0, 0), ('aXb', 32768, 0, 0), ('aYb', 32768, 0, 0), ('aZb', 32768, 0, 0), ('a[b', 32768, 0, 0), ('a]b', 32768, 0, 0), ('a^b', 32768, 0, 0), ('a_b', 32768, 0, 0), ('a`b', 32768, 0, 0), ('a{b', 32768, 0, 0), ('a}b', 32768, 0, 0), ('a~b', 32768, 0, 0), ('z', 16384, 0, 0)]
# expect: './ok'
# expect: 16384
# expect: OSError (17,)
# expect: []
# expect: '../ok'
# expect: 16384
# expect: OSError (17,)
# expect: []
# expect: 'ok/../ok'
# expect: 16384
# expect: OSError (17,)
# expect: []
# expect: 'OK'
# expect: 16384
# expect: OSError (17,)
# expect: []
# expect: 'ok//'
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: '/ok/'
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: '//ok'
# expect: 16384
# expect: OSError (17,)
# expect: []
