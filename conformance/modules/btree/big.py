# differs-from-cpython: it has no such module
# Keys and values that are larger than a page, pages that are used again. Differs from Pycopy, which
# does not find all keys again of which some are that large.
import btree
import uio

for pagesize in (512, 4096):
    f = uio.BytesIO()
    db = btree.open(f, pagesize=pagesize)
    for i in range(60):
        db[b"%d" % i * (i * pagesize // 60 + 1)] = b"%d," % i * (i * 100)
        db[b"k%d" % i] = b"v" * i
    db.flush()
    size = len(f.getvalue())
    ok = 0
    for i in range(60):
        key = b"%d" % i * (i * pagesize // 60 + 1)
        ok += db[key] == b"%d," % i * (i * 100) and db[b"k%d" % i] == b"v" * i
    keys = list(db)
    print(ok, len(keys), keys == sorted(keys))
    db[b"big"] = b"x" * 100000
    print(len(db[b"big"]))
    db[b"big"] = b"y"
    del db[b"big"]
    for k in db:
        del db[k]
    print(list(db))
    db.close()
    f.seek(0)
    db = btree.open(f)
    for i in range(60):
        db[b"k%d" % i] = b"%d," % i * (i * 100)
    db.close()
    # There is room for that in the pages of what was deleted.
    print(len(f.getvalue()) < size + 120000)

# expect: 60 120 True
# expect: 100000
# expect: []
# expect: True
# expect: 60 120 True
# expect: 100000
# expect: []
# expect: True
