# Which of several file systems a path leads to.
import uos
from _files import Files, t

uos.umount("/")
t(uos.stat, "/x")
# expect: OSError (19,)
t(uos.stat, "x")
# expect: OSError (19,)
t(open, "/x")
# expect: OSError (19,)
t(uos.getcwd)
# expect: /
t(uos.listdir)
# expect: []
t(uos.listdir, "/")
# expect: []
a, ab, abc = Files("a"), Files("ab"), Files("abc")
uos.mount(a, "/a")
# expect: a mount False False
uos.mount(ab, "/ab")
# expect: ab mount False False
uos.mount(abc, "/ab.c")
# expect: abc mount False False
t(uos.stat, "/a/1")
# expect: a stat '/1'
# expect: (1, 2, 3)
t(uos.stat, "/ab/1")
# expect: ab stat '/1'
# expect: (1, 2, 3)
t(uos.stat, "/ab.c/1")
# expect: abc stat '/1'
# expect: (1, 2, 3)
t(uos.stat, "/abc/1")
# expect: OSError (19,)
t(uos.stat, "/ab.")
# expect: OSError (19,)
t(uos.stat, "/A/1")
# expect: OSError (19,)
t(uos.stat, "a/1")
# expect: a stat '/1'
# expect: (1, 2, 3)
t(uos.stat, "ab")
# expect: ab stat '/'
# expect: (1, 2, 3)
t(uos.stat, "//a")
# expect: OSError (19,)
t(uos.stat, "/./a")
# expect: OSError (19,)
t(uos.stat, "/a//1")
# expect: a stat '//1'
# expect: (1, 2, 3)
t(uos.stat, "/a/../ab/1")
# expect: a stat '/../ab/1'
# expect: (1, 2, 3)
t(uos.listdir)
# expect: ['a', 'ab', 'ab.c']
t(uos.listdir, "/")
# expect: ['a', 'ab', 'ab.c']
t(uos.listdir, "")
# expect: ['a', 'ab', 'ab.c']
t(list, uos.ilistdir("/"))
# expect: [('a', 16384, 0), ('ab', 16384, 0), ('ab.c', 16384, 0)]
t(uos.listdir, b"/")
# expect: [b'a', b'ab', b'ab.c']
t(uos.listdir, b"/a")
# expect: a ilistdir b'/'
# expect: ['x', 'y']
t(uos.listdir, "a")
# expect: a ilistdir '/'
# expect: ['x', 'y']
t(uos.stat, b"/a/b")
# expect: a stat b'/b'
# expect: (1, 2, 3)
t(uos.stat, "/")
# expect: (16384, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(uos.stat, "")
# expect: (16384, 0, 0, 0, 0, 0, 0, 0, 0, 0)
t(uos.statvfs, "/")
# expect: (0, 0, 0, 0, 0, 0, 0, 0, 0, 4096)
t(uos.statvfs, "")
# expect: (0, 0, 0, 0, 0, 0, 0, 0, 0, 4096)
t(uos.mkdir, "/")
# expect: OSError (17,)
t(uos.mkdir, "/a")
# expect: OSError (17,)
t(uos.mkdir, "/a/")
# expect: OSError (17,)
t(uos.mkdir, "/n")
# expect: OSError (19,)
t(uos.rmdir, "/")
# expect: OSError (1,)
t(uos.rmdir, "/a")
# expect: a rmdir '/'
# expect: None
t(uos.remove, "/")
# expect: OSError (1,)
t(uos.rename, "/", "/a")
# expect: OSError (1,)
t(uos.rename, "/a/x", "/")
# expect: OSError (1,)
t(open, "/")
# expect: OSError (1,)
t(uos.chdir, "/n")
# expect: OSError (19,)
t(uos.chdir, "/ab/x/y")
# expect: ab chdir '/x/y'
# expect: None
t(uos.getcwd)
# expect: ab getcwd
# expect: /ab/x/y
t(uos.stat, "z")
# expect: ab stat 'z'
# expect: (1, 2, 3)
t(uos.stat, "a")
# expect: ab stat 'a'
# expect: (1, 2, 3)
t(uos.stat, "/a")
# expect: a stat '/'
# expect: (1, 2, 3)
t(uos.chdir, "")
# expect: ab chdir ''
# expect: None
t(uos.getcwd)
# expect: ab getcwd
# expect: /ab
t(uos.chdir, "/")
# expect: None
t(uos.getcwd)
# expect: /
t(uos.chdir, "a")
# expect: a chdir '/'
# expect: None
t(uos.getcwd)
# expect: a getcwd
# expect: /a
t(uos.umount, "/a")
# expect: a umount
# expect: None
t(uos.getcwd)
# expect: /
t(uos.stat, "1")
# expect: OSError (19,)
t(uos.listdir)
# expect: ['ab', 'ab.c']
uos.umount(ab)
# expect: ab umount
uos.umount("/ab.c")
# expect: abc umount
t(uos.listdir, "/")
# expect: []
