# differs-from-cpython: it has no such module
# Differs from Pycopy, which crashes: a database that is closed, or whose file is damaged, raises
# OSError.
import btree
import uio


def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


def store(db, key, value):
    db[key] = value


def delete(db, key):
    del db[key]


f = uio.BytesIO()
db = btree.open(f, pagesize=512)
for i in range(100):
    db[b"%d" % i] = b"x" * i
it = iter(db)
next(it)
print(db.close(), db.close())
t(db.flush)
t(db.get, b"1")
t(db.put, b"1", b"2")
t(db.seq, 3)
t(next, it)
t(lambda: b"1" in db)
t(lambda: db[b"1"])
t(store, db, b"1", b"2")
t(delete, db, b"1")
print(str(db)[:7])


# Damage: each byte of the nodes' headers and of the file's, one after the other.
good = f.getvalue()
results = {}
for at in list(range(24)) + list(range(512, 540)) + list(range(1024, 1060)):
    for value in (0, 1, 2, 0x7F, 0xFF):
        bad = bytearray(good)
        bad[at] = value
        try:
            db = btree.open(uio.BytesIO(bad))
            n = len(list(db.items())) + len(list(db.items(None, None, btree.DESC)))
            for i in range(0, 100, 7):
                db[b"%d" % i] = b"new"
                b"%d" % i in db
            db.flush()
            result = "done"
        except OSError as e:
            result = e.args
        except KeyError:
            result = "key"
        results[result] = results.get(result, 0) + 1
print(sorted([str(r) for r in results]))

# expect: 0 0
# expect: OSError (9,)
# expect: OSError (9,)
# expect: OSError (9,)
# expect: OSError (9,)
# expect: OSError (9,)
# expect: OSError (9,)
# expect: OSError (9,)
# expect: OSError (9,)
# expect: OSError (9,)
# expect: <btree 
# expect: ['(22,)', 'done']
