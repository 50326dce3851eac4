# differs-from-cpython: it has no such module
# Differs from Pycopy, where an iteration that sets or, downwards, deletes what it meets does not
# get on.
import btree
import uio

db = btree.open(uio.BytesIO(), pagesize=512)
for i in range(300):
    db[b"%03d" % i] = b"old"
n = 0
for k in db:
    db[k] = b"new and longer" + k
    if len(k) == 3:
        n += 1
        db[k + b"a"] = b"more"
print(n, len(list(db)), db[b"123"])
n = 0
for k in db.keys(None, None, btree.DESC):
    del db[k]
    n += 1
print(n, list(db))

# expect: 300 600 b'new and longer123'
# expect: 600 []
