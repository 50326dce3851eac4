# differs-from-cpython: it has no such module
# Streams that are written in Python, in pieces, and that fail. In Pycopy such streams cannot seek.
import btree
import uio


def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


class Disk(uio.IOBase):
    def __init__(self):
        self.data = bytearray()
        self.pos = 0
        self.log = []
        self.before_write = None

    def seek(self, offset, whence):
        self.pos = offset + (0, self.pos, len(self.data))[whence]
        return self.pos

    def readinto(self, buf):
        part = self.data[self.pos : self.pos + min(len(buf), 100)]
        buf[: len(part)] = part
        self.pos += len(part)
        return len(part)

    def write(self, buf):
        if self.before_write:
            result = self.before_write()
            if result != 0:
                return result
        part = buf[:200]
        if self.pos > len(self.data):
            self.data += bytes(self.pos - len(self.data))
        self.data[self.pos : self.pos + len(part)] = part
        self.log.append(self.pos)
        self.pos += len(part)
        return len(part)

    def ioctl(self, request, argument):
        self.log.append((request, argument))
        return 0


disk = Disk()
db = btree.open(disk, pagesize=512, cachesize=2560)
for i in range(40):
    db[b"%d" % i] = b"value %d" % i * 9
# Pages that do not fit into the cache are written early, the others at the end in order.
print(len(disk.log) > 0)
disk.log = []
print(db.flush(), disk.log[-1])
print(len(disk.data) % 512, list(btree.open(disk)) == list(db))
disk.log = []
print(db.flush(), disk.log)


def no():
    raise ValueError("no")


db[b"1"] = b"changed"
# What a write raises, or returns that is no success; then it can be tried again.
for result in no, lambda: -28, lambda: None, lambda: db.get(b"1"), lambda: 0:
    disk.before_write = result
    t(db.flush)
print(btree.open(disk)[b"1"])


class NoSeek(uio.IOBase):
    def readinto(self, buf):
        return 0

    def ioctl(self, request, argument):
        return -22


t(btree.open, NoSeek())


class NoRead(Disk):
    def readinto(self, buf):
        return no()


t(btree.open, NoRead())

# expect: True
# expect: 0 (1, 0)
# expect: 0 True
# expect: 0 []
# expect: ValueError ('no',)
# expect: OSError (28,)
# expect: OSError (11,)
# expect: OSError (16,)
# expect: 0
# expect: b'changed'
# expect: OSError (22,)
# expect: ValueError ('no',)
