# Directories are made, listed, entered, renamed and removed.
import uos
import uerrno

base = "/tmp/pycopy-conformance-uos-%x" % id(uos)


def fails(f, *args):
    try:
        f(*args)
    except OSError as e:
        return uerrno.errorcode[e.args[0]]


uos.mkdir(base)
print(fails(uos.mkdir, base))  # expect: EEXIST
print(uos.listdir(base))  # expect: []
start = uos.getcwd()
uos.chdir(base)
print(uos.getcwd() == base)  # expect: True
open("a", "w").close()
uos.mkdir("d")
print(sorted(uos.listdir()))  # expect: ['a', 'd']
print(sorted(uos.listdir(b".")))  # expect: [b'a', b'd']
print(sorted((name, hex(kind), inode == uos.stat(name)[1]) for name, kind, inode in uos.ilistdir(".")))
# expect: [('a', '0x8000', True), ('d', '0x4000', True)]
uos.rename("a", "b")
print(sorted(uos.listdir("")))  # expect: ['b', 'd']
print(fails(uos.rename, "a", "b"))  # expect: ENOENT
print(fails(uos.remove, "d"))  # expect: EISDIR
uos.remove("b")
print(fails(uos.unlink, "b"))  # expect: ENOENT
uos.rmdir("d")
uos.chdir(start)
uos.rmdir(base)
print(fails(uos.rmdir, base))  # expect: ENOENT
print(fails(uos.ilistdir, base))  # expect: ENOENT
print(fails(uos.chdir, base))  # expect: ENOENT
