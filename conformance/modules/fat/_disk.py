# Block devices in memory, and a call that prints its result, for the scripts beside this one.


class Ram:
    def __init__(self, sectors, size=512):
        self.size = size
        self.data = bytearray(sectors * size)

    def readblocks(self, n, buf):
        at = n * self.size
        buf[:] = self.data[at : at + len(buf)]

    def writeblocks(self, n, buf):
        at = n * self.size
        self.data[at : at + len(buf)] = buf

    def ioctl(self, operation, argument):
        if operation == 4:
            return len(self.data) // self.size
        if operation == 5:
            return self.size


class Sparse:
    def __init__(self, sectors, size=512):
        self.sectors = sectors
        self.size = size
        self.data = {}

    def readblocks(self, n, buf):
        size = self.size
        for at in range(0, len(buf), size):
            buf[at : at + size] = self.data.get(n, bytes(size))
            n += 1

    def writeblocks(self, n, buf):
        size = self.size
        nothing = bytes(size)
        for at in range(0, len(buf), size):
            part = bytes(buf[at : at + size])
            if part != nothing:
                self.data[n] = part
            elif n in self.data:
                del self.data[n]
            n += 1

    def ioctl(self, operation, argument):
        if operation == 4:
            return self.sectors
        if operation == 5:
            return self.size


def t(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e.args)
