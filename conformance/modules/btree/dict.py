# differs-from-cpython: it has no such module
# What is like a dict: items, errors, types of keys.
import btree
import uio


def t(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e.args)


def delete(key):
    del db[key]


f = uio.BytesIO()
db = btree.open(f)
print(str(db)[:7], type(db), bool(db), list(db))
t(next, db)
db[b"b"] = b"2"
db["a"] = "1"
db[b""] = b"nothing"
db["ü"] = b""
print(db[b"a"], db["b"], db[b""], db[b"\xc3\xbc"])
print(db.get(b"a"), db.get(b"x"), db.get(b"x", 7), "a" in db, b"x" in db)
print(db.put(b"c", b"3"), db.put("c", "4", 99), db[b"c"])
del db[b"c"]
t(delete, b"c")
t(lambda: db[b"c"])
t(delete, 5)
t(lambda: db[5])
t(lambda: 5 in db)
t(db.get)
t(db.get, 5)
t(db.get, bytearray(b"a"))
t(db.get, b"a", 1, 2)
t(db.put, b"a")
t(db.put, b"a", 5)
t(db.put, 5, b"a")
t(len, db)
t(lambda: db + db)
t(type(db))
print(db == db, iter(db) is db, list(db.items()))
print(db.flush(), db.flush(), db.close())
f.seek(0)
print(list(btree.open(f).items()))

# expect: <btree  <class 'btree'> True []
# expect: StopIteration ()
# expect: b'1' b'2' b'nothing' b''
# expect: b'1' None 7 True False
# expect: 0 0 b'4'
# expect: KeyError ()
# expect: KeyError ()
# expect: TypeError ("can't convert 'int' object to str implicitly",)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
# expect: TypeError ('function missing 1 required positional arguments',)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
# expect: TypeError ("can't convert 'bytearray' object to str implicitly",)
# expect: TypeError ('function expected at most 3 arguments, got 4',)
# expect: TypeError ('function missing 1 required positional arguments',)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
# expect: TypeError ("object of type 'btree' has no len()",)
# expect: TypeError ("unsupported types for __add__: 'btree', 'btree'",)
# expect: TypeError ("can't create 'btree' instances",)
# expect: True True [(b'', b'nothing'), (b'a', b'1'), (b'b', b'2'), (b'\xc3\xbc', b'')]
# expect: 0 0 0
# expect: [(b'', b'nothing'), (b'a', b'1'), (b'b', b'2'), (b'\xc3\xbc', b'')]
