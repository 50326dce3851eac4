# Pointers reach the memory of an object, and nothing outside of it.
# differs-from-cpython: viper code
import uarray


@micropython.viper
def total(p: ptr8, n: int) -> int:
    s = 0
    for i in range(n):
        s += p[i]
    return s


print(total(b"abc", 3), total(bytearray(b"\xff\xff"), 2), total("ab", 2))  # expect: 294 510 195
print(total(memoryview(b"abcdef")[2:4], 2))  # expect: 199


@micropython.viper
def store(p8: ptr8, p16: ptr16, p32: ptr32, v: int):
    p8[1] = v
    p16[1] = v
    p32[1] = v


a, b, c = bytearray(2), bytearray(4), bytearray(8)
store(a, b, c, 0x123456789)
print(a, b, c)  # expect: bytearray(b'\x00\x89') bytearray(b'\x00\x00\x89g') bytearray(b'\x00\x00\x00\x00\x89gE#')


@micropython.viper
def words(p: ptr32, q: ptr16) -> int:
    return p[1] + q[0]


print(words(uarray.array("I", [1, 0xFFFFFFFF]), uarray.array("H", [2])))  # expect: 4294967297


@micropython.viper
def other_size(buf):
    p = ptr8(buf)
    p[0] = 0x34
    p[1] = 0x12
    ptr8(buf)[2] = 9
    return ptr16(p)[0], ptr8(buf)[2]


print(other_size(bytearray(3)))  # expect: (4660, 9)


@micropython.viper
def swap(p: ptr8, i: int, j: int):
    p[i], p[j] = p[j], p[i]
    p[i] += 1


text = bytearray(b"abc")
swap(text, 0, 2)
print(text)  # expect: bytearray(b'dba')


@micropython.viper
def at(p: ptr8, i: int) -> int:
    return p[i]


for index in (3, -1, 1 << 40):
    try:
        at(b"abc", index)
    except IndexError as e:
        print(e)
# expect: outside of the object's memory
# expect: outside of the object's memory
# expect: outside of the object's memory
print(at(memoryview(b"abc")[1:], -1))  # expect: 97


@micropython.viper
def change(p: ptr8):
    p[0] = 1


try:
    change(b"abc")
except TypeError as e:
    print(e)  # expect: object with buffer protocol required
