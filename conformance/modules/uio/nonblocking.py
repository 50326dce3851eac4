# A stream that has nothing now says so by None, which the callers pass on.
# differs-from-cpython: text and buffered layers of non-blocking streams fail there
import uio


class Slow(uio.IOBase):
    def __init__(self):
        self.parts = [None, b"ab", None, b"c\n", None]

    def readinto(self, buf):
        part = self.parts.pop(0) if self.parts else b""
        if part is None:
            return None
        buf[: len(part)] = part
        return len(part)

    def write(self, buf):
        return None


t = uio.TextIOBase(Slow())
print(t.read(5))  # expect: None
# Text is read on after a part, until nothing comes.
print(repr(t.read(5)))  # expect: 'abc\n'
print(repr(t.read(5)))  # expect: ''
print("nobody reads this", file=Slow())
print("done")  # expect: done
