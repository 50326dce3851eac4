# differs-from-cpython: other error texts
# Base 64 with and without padding; what has no meaning in it is skipped.
import ubinascii as b
def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)

t(b.b2a_base64, b'')
# expect: b'\n'
t(b.b2a_base64, b'a')
# expect: b'YQ==\n'
t(b.b2a_base64, b'ab')
# expect: b'YWI=\n'
t(b.b2a_base64, b'abc')
# expect: b'YWJj\n'
t(b.b2a_base64, '\xff\xfe')
# expect: b'w7/Dvg==\n'
t(b.b2a_base64, 3)
# expect: TypeError ('object with buffer protocol required',)
t(b.a2b_base64, b'')
# expect: b''
t(b.a2b_base64, b'YWJj')
# expect: b'abc'
t(b.a2b_base64, b'YWJj\n')
# expect: b'abc'
t(b.a2b_base64, b'YW Jj')
# expect: b'abc'
t(b.a2b_base64, b'YQ==')
# expect: b'a'
t(b.a2b_base64, b'YQ=')
# expect: ValueError ('incorrect padding',)
t(b.a2b_base64, b'YQ')
# expect: ValueError ('incorrect padding',)
t(b.a2b_base64, b'Y')
# expect: ValueError ('incorrect padding',)
t(b.a2b_base64, b'YQ=a=')
# expect: b'a\x06'
t(b.a2b_base64, b'====')
# expect: b''
t(b.a2b_base64, b'YWI=')
# expect: b'ab'
t(b.a2b_base64, b'-_')
# expect: b''
