# differs-from-cpython: commas and colons are spaces
# JSON text from and to streams.
import ujson as json
def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)
import uio


class Out(uio.IOBase):
    def __init__(self):
        self.data = b""

    def write(self, part):
        part = bytes(part)[:3]
        self.data += part
        return len(part)


class In(uio.IOBase):
    def __init__(self, data):
        self.data = data

    def readinto(self, buf):
        n = min(len(buf), 2, len(self.data))
        buf[:n] = self.data[:n]
        self.data = self.data[n:]
        return n



s = uio.StringIO()
json.dump({'a': (1, 2)}, s)
print(s.getvalue())
# expect: {"a": [1, 2]}
o = Out()
json.dump(['abc', 1.5], o)
print(o.data)
# expect: b'["abc", 1.5]'
t(json.load, uio.StringIO('{"a": [1, 2]} '))
# expect: {'a': [1, 2]}
t(json.load, uio.BytesIO(b'[1, 2, 3]'))
# expect: [1, 2, 3]
t(json.load, In(b'{"key": [null, "\xc3\xa9"]}'))
# expect: {'key': [None, 'é']}
t(json.load, uio.StringIO('[1] x'))
# expect: ValueError ('syntax error in JSON',)
t(json.load, uio.StringIO(''))
# expect: ValueError ('syntax error in JSON',)
t(json.load, 'abc')
# expect: OSError ('stream operation not supported',)
t(json.dump, 1, 'abc')
# expect: OSError ('stream operation not supported',)
