# VfsFat: text, lines and other ways to read and write.
import uos
from _disk import Ram, t

device = Ram(100)
uos.VfsFat.mkfs(device)
vfs = uos.VfsFat(device)

with vfs.open("t", "w") as f:
    t(f.write, "first\nsecond \u00fc\n\nlast")
    t(f.write, 1)
    t(f.write, "")
# expect: 21
# expect: TypeError ('object with buffer protocol required',)
# expect: 0
with vfs.open("t", "r") as f:
    t(f.readline)
    t(f.readline, 3)
    t(f.readline)
    t(f.readlines)
    t(f.readline)
    t(f.read)
# expect: first
# expect: 
# expect: sec
# expect: ond ü
# expect: 
# expect: ['\n', 'last']
# expect: 
# expect: 
with vfs.open("t", "r") as f:
    for line in f:
        print(repr(line))
# expect: 'first\n'
# expect: 'second ü\n'
# expect: '\n'
# expect: 'last'
with vfs.open("t", "r") as f:
    t(f.read, 14)
    t(f.read, 1)
    t(f.read, 100)
# expect: first
# expect: second ü
# expect: 
# expect: 
# expect: 
# expect: last
with vfs.open("t", "rb") as f:
    t(f.readline)
    t(f.readlines)
    t(f.read)
    t(f.seek, 0)
    buf = bytearray(4)
    t(f.readinto, buf, 3)
    print(buf)
# expect: b'first\n'
# expect: [b'second \xc3\xbc\n', b'\n', b'last']
# expect: b''
# expect: 0
# expect: 3
# expect: bytearray(b'fir\x00')
with vfs.open("b", "wb") as f:
    t(f.write, b"12345678")
    t(f.write, bytearray(b"abc"))
    t(f.write, memoryview(b"XYZ")[1:])
    t(f.write, b"0123456789", 2)
    t(f.write, b"0123456789", 8, 5)
    t(f.read)
    t(f.readline)
# expect: 8
# expect: 3
# expect: 2
# expect: 2
# expect: 2
# expect: OSError (13,)
# expect: OSError (13,)
with vfs.open("b", "rb") as f:
    t(f.read)
    t(f.write, b"1")
# expect: b'12345678abcYZ0189'
# expect: OSError (13,)
print(str(f)[:11], str(f) == str(f), str(f) == str(vfs.open("b", "rb")))
# expect: <io.FileIO  True False
t(f.read)
# expect: OSError (22,)
t(f.write, b"1")
# expect: OSError (22,)
t(f.readline)
# expect: OSError (22,)
t(f.flush)
# expect: OSError (22,)
t(f.close)
# expect: None
t(lambda: f.__enter__() is f)
# expect: True
f = vfs.open("b", "a")
print(str(f)[:18], type(f))
# expect: <io.TextIOWrapper  <class 'TextIOWrapper'>
f.close()
f = vfs.open("b", "rb")
print(type(f))
# expect: <class 'FileIO'>
t(lambda: f.none)
# expect: AttributeError ("'FileIO' object has no attribute 'none'",)
t(lambda: vfs.none)
# expect: AttributeError ("'VfsFat' object has no attribute 'none'",)
print(type(vfs), type(uos.VfsFat))
# expect: <class 'VfsFat'> <class 'type'>
f.close()
