# differs-from-cpython: other error texts
# Hexadecimal digits of bytes-like objects, and back.
import ubinascii as b
def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)

t(b.hexlify, b'')
# expect: b''
t(b.hexlify, b'\x00\xff')
# expect: b'00ff'
t(b.hexlify, 'str')
# expect: b'737472'
t(b.hexlify, bytearray(b'xyz'))
# expect: b'78797a'
t(b.hexlify, b'abcd', ':')
# expect: b'61:62:63:64'
t(b.hexlify, b'ab', b'-+')
# expect: b'61-62'
t(b.hexlify, b'a', ':')
# expect: b'61'
t(b.hexlify, 1)
# expect: TypeError ('object with buffer protocol required',)
t(b.hexlify, b'ab', 1)
# expect: TypeError ('object with buffer protocol required',)
t(b.unhexlify, b'')
# expect: b''
t(b.unhexlify, '00fF')
# expect: b'\x00\xff'
t(b.unhexlify, b'abc')
# expect: ValueError ('odd-length string',)
t(b.unhexlify, b'0g')
# expect: ValueError ('non-hex digit found',)
t(b.unhexlify, b'\xff\xff')
# expect: ValueError ('non-hex digit found',)
