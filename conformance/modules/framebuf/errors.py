# differs-from-cpython: it has no such module
# Wrong arguments.
import framebuf


def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


FB = framebuf.FrameBuffer
x = FB(bytearray(8), 8, 8, 0)
print(x)
print(type(framebuf.FrameBuffer1(bytearray(8), 8, 8, 8)))
print(memoryview(x)[0], x == x, bool(x))
t(FB)
t(FB, b"abc", 1, 1)
t(FB, 5, 1, 1, 0)
t(FB, bytearray(3), "a", 1, 0)
t(FB, bytearray(3), 1, 1.5, 0)
t(FB, bytearray(3), 1, 1, 7)
t(FB, bytearray(3), 1, 1, -1)
t(FB, bytearray(3), 1, 1, 256)
t(FB, bytearray(3), 1, 1, 0, 1, 1)
t(framebuf.FrameBuffer1, bytearray(3), 1)
t(framebuf.FrameBuffer1, 5, 1, 1)
t(lambda: FB(bytearray(10), 1, 1, format=1))
t(x.pixel, 1)
t(x.pixel, 1, 2, 3, 4)
t(x.pixel, 100, 100, "a")
t(x.pixel, 1, 1, "a")
t(x.fill)
t(x.fill, 1 << 70)
t(x.fill, 1.5)
t(x.hline, 1, 2, 3)
t(x.text, "a")
t(x.text, 5, 0, 0)
t(x.text, bytearray(b"a"), 0, 0)
t(x.scroll, 1)
t(x.blit, x)
t(x.blit, None, 1, 1)
t(x.blit, bytearray(8), 1, 1)
t(len, x)
t(lambda: x[0])

# expect: <FrameBuffer>
# expect: <class 'FrameBuffer'>
# expect: 0 True True
# expect: TypeError ('function missing 4 required positional arguments',)
# expect: TypeError ('function missing 1 required positional arguments',)
# expect: TypeError ('object with buffer protocol required',)
# expect: TypeError ("can't convert str to int",)
# expect: TypeError ("can't convert float to int",)
# expect: ValueError ('invalid format',)
# expect: ValueError ('invalid format',)
# expect: <FrameBuffer>
# expect: TypeError ('function expected at most 5 arguments, got 6',)
# expect: TypeError ('function missing 1 required positional arguments',)
# expect: TypeError ('object with buffer protocol required',)
# expect: TypeError ("function doesn't take keyword arguments",)
# expect: TypeError ('function missing 1 required positional arguments',)
# expect: TypeError ('function expected at most 4 arguments, got 5',)
# expect: None
# expect: TypeError ("can't convert str to int",)
# expect: TypeError ('function takes 2 positional arguments but 1 were given',)
# expect: OverflowError ('overflow converting long int to machine word',)
# expect: TypeError ("can't convert float to int",)
# expect: TypeError ('function takes 5 positional arguments but 4 were given',)
# expect: TypeError ('function missing 2 required positional arguments',)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
# expect: TypeError ("can't convert 'bytearray' object to str implicitly",)
# expect: TypeError ('function takes 3 positional arguments but 2 were given',)
# expect: TypeError ('function missing 2 required positional arguments',)
# expect: TypeError ()
# expect: TypeError ()
# expect: TypeError ("object of type 'FrameBuffer' has no len()",)
# expect: TypeError ("'FrameBuffer' object isn't subscriptable",)
