# differs-from-cpython: it has no such module
# Arguments of open(), and streams that hold no database.
import btree
import uio


def t(*args, **kw):
    try:
        print(str(btree.open(*args, **kw))[:6])
    except Exception as e:
        print(type(e).__name__, e.args)


f = uio.BytesIO()
t()
t(5)
t(f, 1)
t(f, other=1)
t(f, pagesize="a")
for size in (511, 513, 512, 65536, 65538, -1):
    t(f, pagesize=size)
for keys in (-1, 1, 2, 100):
    t(f, minkeypage=keys)
t(f, flags=2)
t(f, flags=0, cachesize=100000)
t(uio.BytesIO(b"a"))
t(uio.BytesIO(bytes(5000)))
# Nothing is written as long as nothing has changed.
db = btree.open(f)
db.close()
print(f.getvalue())
db = btree.open(f, pagesize=1024)
db[b"a"] = b"b"
db.close()
print(len(f.getvalue()), f.getvalue()[:24])
# The size of pages is that of the file.
f.seek(0)
db = btree.open(f, pagesize=512)
db[b"b"] = b"c"
db.close()
print(len(f.getvalue()))

# expect: TypeError ('function missing 1 required positional arguments',)
# expect: OSError ('stream operation not supported',)
# expect: TypeError ('extra positional arguments given',)
# expect: TypeError ('extra keyword arguments given',)
# expect: TypeError ("can't convert str to int",)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: <btree
# expect: <btree
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: <btree
# expect: <btree
# expect: OSError (22,)
# expect: <btree
# expect: OSError (22,)
# expect: OSError (22,)
# expect: b''
# expect: 2048 b'b1\x05\x00\x03\x00\x00\x00\x00\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00 \x00\x00\x00'
# expect: 2048
