# differs-from-cpython: it has no such module
# Differs from Pycopy, where what is too small or too far writes to other memory or crashes.
import framebuf


def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


FB = framebuf.FrameBuffer
t(FB, bytearray(31), 8, 40, framebuf.MONO_HLSB)
t(FB, bytearray(1000), -1, 1, framebuf.GS8)
t(FB, bytearray(1000), 10, 10, framebuf.RGB565, 65535)
# Rows of 5 pixels are rounded up to 8, so that 10 bytes are not enough; it draws all the same.
buf = bytearray(10)
fb = FB(buf, 5, 16, framebuf.MONO_HLSB)
fb.pixel(4, 15, 1)
fb.hline(0, 9, 5, 1)
print(fb.pixel(4, 15), buf, len(bytes(fb)))
fb.scroll(0, -6)
print(fb.pixel(4, 15), buf)
# What is moved out of the picture altogether leaves it as it is.
for step in ((6, 0), (-6, 0), (0, 17), (1 << 40, -1 << 40)):
    fb.scroll(*step)
print(buf)
# Rows that overlap.
buf = bytearray(24)
fb = FB(buf, 10, 3, framebuf.GS8, 5)
fb.fill_rect(0, 1, 10, 2, 3)
print(buf)
# Lines of which very little is in the picture.
fb = FB(buf, 8, 3, framebuf.GS8)
fb.fill(0)
fb.line(-(1 << 61), 0, 1 << 61, 2, 1)
fb.line(7 - (1 << 50), -(1 << 50), 7 + (1 << 50), 1 << 50, 2)
fb.line(1 << 62, 1, 1 << 62, 1, 9)
print(buf)
# A buffer that has shrunk.
buf[4:] = b""
t(fb.fill, 1)
print(bytes(fb))
buf.extend(bytes(100))
t(fb.fill, 1)
print(buf[:25])

# expect: ValueError ('buffer too small',)
# expect: ValueError ('buffer too small',)
# expect: ValueError ('buffer too small',)
# expect: 1 bytearray(b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\xf8') 10
# expect: 1 bytearray(b'\x00\x00\x00\xf8\x00\x00\x00\x00\x00\x08')
# expect: bytearray(b'\x00\x00\x00\xf8\x00\x00\x00\x00\x00\x08')
# expect: bytearray(b'\x00\x00\x00\x00\x00\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x03\x00\x00\x00\x00')
# expect: bytearray(b'\x00\x00\x00\x00\x00\x00\x00\x02\x01\x01\x01\x01\x01\x01\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00')
# expect: None
# expect: b'\x01\x01\x01\x01'
# expect: None
# expect: bytearray(b'\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01\x00')
