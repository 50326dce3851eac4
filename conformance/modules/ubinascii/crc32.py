# differs-from-cpython: other error texts
# CRC-32, also in parts and with an initial value of more than 32 bits.
import ubinascii as b
def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)

t(b.crc32, b'')
# expect: 0
t(b.crc32, b'The quick brown fox')
# expect: 3074782430
t(b.crc32, b' fox', b.crc32(b'The quick brown'))
# expect: 3074782430
t(b.crc32, b'a', -1)
# expect: 3310005809
t(b.crc32, b'a', 1 << 70)
# expect: 3904355907
t(b.crc32, b'a', None)
# expect: TypeError ("can't convert NoneType to int",)
t(b.crc32, 5)
# expect: TypeError ('object with buffer protocol required',)
