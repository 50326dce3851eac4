# What the modes of open() allow.
import uos

name = "/tmp/pycopy-conformance-modes-%x" % id(uos)


def attempt(f, *args):
    try:
        return f(*args)
    except OSError as e:
        return "OSError %d" % e.args[0]


f = open(name, "w")
print(f.write("one\n"), attempt(f.read))  # expect: 4 OSError 9
f.close()
f = open(name, "a")
print(f.write("two\n"), f.tell())  # expect: 4 8
f.close()
f = open(name)
print(repr(f.read()), attempt(f.write, "x"))  # expect: 'one\ntwo\n' OSError 9
f.close()
f = open(name, "r+b")
print(f.read(2), f.write(b"E"), f.read(), f.seek(0), f.read(4))  # expect: b'on' 1 b'\ntwo\n' 0 b'onE\n'
f.close()
f = open(name, "w+")
print(repr(f.read()), f.write("3"), f.seek(0), f.read())  # expect: '' 1 0 3
f.close()
f = open(name, "a+")
print(f.seek(0), f.write("4"), f.seek(0), f.read())  # expect: 0 1 0 34
f.close()
print(attempt(open, "/no/such/file"), attempt(open, "/tmp", "w"))  # expect: OSError 2 OSError 21
uos.remove(name)
