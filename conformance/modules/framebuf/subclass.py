# differs-from-cpython: it has no such module
# Classes that inherit from FrameBuffer, with and without an __init__ that calls the original.
import framebuf


class Square(framebuf.FrameBuffer):
    def __init__(self, n):
        self.n = n
        super().__init__(bytearray(2 * n * n), n, n, framebuf.RGB565)

    def cross(self, colour):
        self.hline(0, self.n // 2, self.n, colour)
        self.vline(self.n // 2, 0, self.n, colour)


s = Square(3)
s.cross(0x0102)
print(bytes(s))
plain = framebuf.FrameBuffer(bytearray(18), 3, 3, framebuf.RGB565)
plain.blit(s, 1, 1)
print(bytes(plain))
print(isinstance(s, framebuf.FrameBuffer), memoryview(s)[2])


class Same(framebuf.FrameBuffer):
    pass


s = Same(bytearray(4), 2, 2, framebuf.GS8)
s.fill(7)
print(bytes(s), s.pixel(1, 1))


class Never(framebuf.FrameBuffer):
    def __init__(self):
        pass


s = Never()
s.fill(1)
s.scroll(1, 1)
s.text("a", 0, 0)
s.line(0, 0, 5, 5, 1)
plain.blit(s, 0, 0)
print(s.pixel(0, 0), bytes(s))

# expect: b'\x00\x00\x02\x01\x00\x00\x02\x01\x02\x01\x02\x01\x00\x00\x02\x01\x00\x00'
# expect: b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x01\x00\x00\x02\x01\x02\x01'
# expect: True 2
# expect: b'\x07\x07\x07\x07' 7
# expect: None b''
