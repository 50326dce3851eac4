# littlefs 1: reading, writing and seeking, in small and large files.
import uos
from _flash import Flash, t

flash = Flash(60)
uos.VfsLfs1.mkfs(flash)
vfs = uos.VfsLfs1(flash)
with vfs.open("text", "w") as f:
    print(f)
    t(f.write, "grün\nblue\n\nred")
    t(f.write, b"bytes")
    t(f.write, bytearray(b"abc"))
    t(f.write, 1)
    t(f.tell)
# expect: <io.TextIOWrapper>
# expect: 15
# expect: 5
# expect: 3
# expect: TypeError ('object with buffer protocol required',)
# expect: 23
f = vfs.open("text", "r")
t(f.readline)
# expect: grün
# expect: 
t(f.readline, 2)
# expect: bl
t(f.read, 1)
# expect: u
t(f.tell)
# expect: 9
t(f.readlines)
# expect: ['e\n', '\n', 'redbytesabc']
t(f.read)
# expect: 
t(f.seek, -5, 2)
# expect: 18
t(f.read)
# expect: esabc
t(f.seek, -1)
# expect: OSError (22,)
t(f.seek, -1000, 1)
# expect: OSError (22,)
t(f.seek, 3, 0)
# expect: 3
t(f.seek, 2, 1)
# expect: 5
buffer = bytearray(4)
t(f.readinto, buffer)
# expect: 4
print(buffer)
# expect: bytearray(b'\nblu')
print([line for line in f])
# expect: ['e\n', '\n', 'redbytesabc']
t(f.seek, 1 << 30)
# expect: 1073741824
t(f.read)
# expect: 
t(f.seek, 1 << 30, 1)
# expect: OSError (22,)
t(f.tell)
# expect: 1073741824
t(f.close)
# expect: None
t(f.close)
# expect: None
t(f.read)
# expect: ValueError ()
t(f.write, "x")
# expect: ValueError ()
t(f.flush)
# expect: ValueError ()
t(f.seek, 0)
# expect: ValueError ()
t(f.tell)
# expect: ValueError ()
# Larger than one block, by pieces.
with vfs.open("large", "wb") as f:
    for i in range(100):
        f.write(bytes([i]) * 97)
print(vfs.stat("large")[6])
# expect: 9700
f = vfs.open("large", "rb")
print([f.seek(i) and f.read(1)[0] for i in range(96, 9700, 970)])
# expect: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]
f.seek(500)
print(f.read(1000) == b"".join(bytes([i]) * 97 for i in range(100))[500:1500])
# expect: True
f.close()
# In its middle.
with vfs.open("large", "r+b") as f:
    f.seek(2000)
    f.write(b"X" * 600)
    print(f.tell(), f.read(3))
# expect: 2600 b'\x1a\x1a\x1a'
with vfs.open("large", "rb") as f:
    data = f.read()
print(len(data), data.count(b"X"), data[1999], data[2600])
# expect: 9700 697 20 26
# Past the end.
with vfs.open("sparse", "wb") as f:
    f.seek(1500)
    f.write(b"end")
with vfs.open("sparse", "rb") as f:
    data = f.read()
print(len(data), data[:2], data[1498:], sum(data[:1500]))
# expect: 1503 b'\x00\x00' b'\x00\x00end' 0
with vfs.open("small", "wb") as f:
    f.seek(7)
    f.write(b"end")
with vfs.open("small", "rb") as f:
    print(f.read())
# expect: b'\x00\x00\x00\x00\x00\x00\x00end'
