# stat() and statvfs() give tuples of ten numbers.
import uos

name = "/tmp/pycopy-conformance-stat-%x" % id(uos)
with open(name, "wb") as f:
    f.write(b"12345")
status = uos.stat(name)
print(len(status), oct(status[0] & 0o170000), status[3], status[6])  # expect: 10 0o100000 1 5
print(status[8] >= status[7] - 1)  # expect: True
print(uos.stat(name.encode())[1] == status[1])  # expect: True
uos.remove(name)
print(oct(uos.stat("/tmp")[0] & 0o170000))  # expect: 0o40000
print(oct(uos.stat("/proc/self", False)[0] & 0o170000))  # expect: 0o120000
print(oct(uos.stat("/proc/self", True)[0] & 0o170000))  # expect: 0o40000
file_system = uos.statvfs("/tmp")
print(len(file_system), file_system[0] >= 512, file_system[2] >= file_system[3])  # expect: 10 True True
for f in (uos.stat, uos.statvfs):
    try:
        f("/no/such/file")
    except OSError as e:
        print(e.args)
    try:
        f(1)
    except TypeError as e:
        print(e)
# expect: (2,)
# expect: can't convert 'int' object to str implicitly
# expect: (2,)
# expect: can't convert 'int' object to str implicitly
