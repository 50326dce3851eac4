# differs-from-cpython: it has no such module
# Parts of the keys in both directions, seq(), and changes meanwhile.
import btree
import uio

INCL = btree.INCL
DESC = btree.DESC
print(INCL, DESC)


def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


def keys(*args):
    return b"".join(list(db.keys(*args)))


db = btree.open(uio.BytesIO(), pagesize=512)
for c in b"acegi":
    db[bytes([c])] = bytes([c - 32])
print(keys(), keys(None), keys(None, None), keys(None, None, 0))
for args in (b"c",), (b"d",), (b"j",), (b"c", b"g"), (b"c", b"h"), (b"g", b"c"), (None, b"c"):
    print(args, keys(*args), keys(*args + (None,) * (2 - len(args)) + (INCL,)))
for args in (None, None), (b"g", None), (b"g", b"c"), (b"f", b"b"), (b"z", None), (None, b"c"):
    print(args, keys(*args + (DESC,)), keys(*args + (DESC | INCL,)))
print(list(db.values(b"c", b"g")), list(db.items(b"c", b"g", INCL)))
t(keys, b"")
t(keys, 5)
t(keys, None, 5)
t(keys, 1, 2, 3, 4)

# One iteration ends the other; without iter(), next() goes on.
it = iter(db.values())
print(next(it), next(it), [k for k in db.keys(b"e")], next(iter(db)), next(db), next(db))

for move in (3, 7, 6, 7, 9, 9, 3, 9, 7):
    print(move, db.seq(move))
print(db.seq(1, b"e"), db.seq(1, "f"), db.seq(7), db.seq(1, b"z"), db.seq(9))
t(db.seq)
t(db.seq, 2)
t(db.seq, b"a")
t(db.seq, 1, b"")
t(db.seq, 1, 5)

# Deleting what has been met does not disturb.
for i in range(200):
    db[b"%03d" % i] = b"x" * 20
n = 0
for k in db:
    n += 1
    if k[-1:] in b"13579":
        del db[k]
print(n, len(list(db)))
for k in db.items(b"000", b"100"):
    del db[k[0]]
print(len(list(db)))

# expect: 1 2
# expect: b'acegi' b'acegi' b'acegi' b'acegi'
# expect: (b'c',) b'cegi' b'cegi'
# expect: (b'd',) b'egi' b'egi'
# expect: (b'j',) b'' b''
# expect: (b'c', b'g') b'ce' b'ceg'
# expect: (b'c', b'h') b'ceg' b'ceg'
# expect: (b'g', b'c') b'' b''
# expect: (None, b'c') b'a' b'ac'
# expect: (None, None) b'igeca' b'igeca'
# expect: (b'g', None) b'geca' b'geca'
# expect: (b'g', b'c') b'ge' b'gec'
# expect: (b'f', b'b') b'gec' b'gec'
# expect: (b'z', None) b'' b''
# expect: (None, b'c') b'ige' b'igec'
# expect: [b'C', b'E'] [(b'c', b'C'), (b'e', b'E'), (b'g', b'G')]
# expect: OSError (22,)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
# expect: TypeError ('function expected at most 4 arguments, got 5',)
# expect: b'A' b'C' [b'e', b'g', b'i'] b'a' b'c' b'e'
# expect: 3 (b'a', b'A')
# expect: 7 (b'c', b'C')
# expect: 6 (b'i', b'I')
# expect: 7 None
# expect: 9 (b'g', b'G')
# expect: 9 (b'e', b'E')
# expect: 3 (b'a', b'A')
# expect: 9 None
# expect: 7 (b'c', b'C')
# expect: (b'e', b'E') (b'g', b'G') (b'i', b'I') None (b'g', b'G')
# expect: TypeError ('function missing 1 required positional arguments',)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: OSError (22,)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
# expect: 205 105
# expect: 55
