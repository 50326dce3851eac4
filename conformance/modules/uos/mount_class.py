# A file system of a script: which methods are called, and with what.
import uos
from _files import Files, t

start = uos.getcwd()
a = Files("a")
t(uos.mount, a, "/a")
# expect: a mount False False
# expect: None
t(open, "/a/f")
# expect: a open '/f' 'r'
# expect: file
t(open, "/a/f", "wb")
# expect: a open '/f' 'wb'
# expect: file
t(open, "/a")
# expect: a open '/' 'r'
# expect: file
t(open, "/a/d/e/f.txt", mode="r")
# expect: a open '/d/e/f.txt' 'r'
# expect: file
t(uos.mkdir, "/a/d")
# expect: a mkdir '/d'
# expect: None
t(uos.mkdir, "/a/d/")
# expect: a mkdir '/d/'
# expect: None
t(uos.rmdir, "/a/d")
# expect: a rmdir '/d'
# expect: None
t(uos.remove, "/a/f")
# expect: a remove '/f'
# expect: None
t(uos.unlink, "/a/f")
# expect: a remove '/f'
# expect: None
t(uos.rename, "/a/f", "/a/g")
# expect: a rename '/f' '/g'
# expect: None
t(uos.stat, "/a/f")
# expect: a stat '/f'
# expect: (1, 2, 3)
t(uos.stat, "/a")
# expect: a stat '/'
# expect: (1, 2, 3)
t(uos.stat, "/a/")
# expect: a stat '/'
# expect: (1, 2, 3)
t(uos.statvfs, "/a")
# expect: a statvfs '/'
# expect: (4, 5)
t(uos.listdir, "/a")
# expect: a ilistdir '/'
# expect: ['x', 'y']
t(uos.listdir, "/a/d")
# expect: a ilistdir '/d'
# expect: ['x', 'y']
t(list, uos.ilistdir("/a"))
# expect: a ilistdir '/'
# expect: [('x', 32768, 7), ('y', 16384, 8)]
t(list, uos.ilistdir("/a/d/../e"))
# expect: a ilistdir '/d/../e'
# expect: [('x', 32768, 7), ('y', 16384, 8)]
t(uos.chdir, "/a")
# expect: a chdir '/'
# expect: None
t(uos.getcwd)
# expect: a getcwd
# expect: /a
t(open, "f")
# expect: a open 'f' 'r'
# expect: file
t(open, "../f")
# expect: a open '../f' 'r'
# expect: file
t(uos.stat, ".")
# expect: a stat '.'
# expect: (1, 2, 3)
t(uos.listdir)
# expect: a ilistdir ''
# expect: ['x', 'y']
t(uos.listdir, "")
# expect: a ilistdir ''
# expect: ['x', 'y']
t(list, uos.ilistdir())
# expect: a ilistdir ''
# expect: [('x', 32768, 7), ('y', 16384, 8)]
t(uos.mkdir, "d")
# expect: a mkdir 'd'
# expect: None
t(uos.chdir, "d")
# expect: a chdir 'd'
# expect: None
t(uos.getcwd)
# expect: a getcwd
# expect: /ad
t(uos.rename, "f", "/a/g")
# expect: a rename 'f' '/g'
# expect: None
t(uos.chdir, "/a/d/e")
# expect: a chdir '/d/e'
# expect: None
t(uos.getcwd)
# expect: a getcwd
# expect: /a/d/e
t(uos.chdir, "/")
# expect: None
t(uos.umount, a)
# expect: a umount
# expect: None
uos.chdir(start)
