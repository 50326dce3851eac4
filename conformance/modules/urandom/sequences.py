# differs-from-cpython: another generator
# The numbers that belong to a seed, and what is out of range.
import urandom as r
def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)

print([r.getrandbits(n) for n in (1, 8, 16, 31, 32)])
# expect: [0, 94, 31645, 1038899934, 2784046440]
r.seed(0)
print(r.getrandbits(32), r.randrange(10), r.randrange(5, 9), r.randrange(10, 0, -3), r.randrange(-9, 9, 4), r.randint(-5, 5), r.choice('abc'), '%.12f' % r.random(), '%.12f' % r.uniform(1, 3))
# expect: 2002156 0 8 10 -5 2 a 0.907490584019 1.251146644433
r.seed(12345)
print(r.getrandbits(32), r.randrange(10), r.randrange(5, 9), r.randrange(10, 0, -3), r.randrange(-9, 9, 4), r.randint(-5, 5), r.choice('abc'), '%.12f' % r.random(), '%.12f' % r.uniform(1, 3))
# expect: 3467018 9 5 7 -9 4 a 0.400396286693 2.977876373883
r.seed(-1)
print(r.getrandbits(32), r.randrange(10), r.randrange(5, 9), r.randrange(10, 0, -3), r.randrange(-9, 9, 4), r.randint(-5, 5), r.choice('abc'), '%.12f' % r.random(), '%.12f' % r.uniform(1, 3))
# expect: 2002036 2 6 4 7 4 c 0.748833156501 2.852659362408
r.seed(2**40 + 7)
print(r.getrandbits(32), r.randrange(10), r.randrange(5, 9), r.randrange(10, 0, -3), r.randrange(-9, 9, 4), r.randint(-5, 5), r.choice('abc'), '%.12f' % r.random(), '%.12f' % r.uniform(1, 3))
# expect: 1999156 5 5 1 -9 -5 c 0.825422171808 1.240496446466
r.seed(2**80)
print(r.getrandbits(32), r.randrange(10), r.randrange(5, 9), r.randrange(10, 0, -3), r.randrange(-9, 9, 4), r.randint(-5, 5), r.choice('abc'), '%.12f' % r.random(), '%.12f' % r.uniform(1, 3))
# expect: 2002156 0 8 10 -5 2 a 0.907490584019 1.251146644433
t(r.getrandbits, 0)
# expect: ValueError ()
t(r.getrandbits, 33)
# expect: ValueError ()
t(r.randrange, 0)
# expect: ValueError ()
t(r.randrange, 5, 5)
# expect: ValueError ()
t(r.randrange, 1, 5, 0)
# expect: ValueError ()
t(r.randrange, 5, 1, 2)
# expect: ValueError ()
t(r.randint, 2, 1)
# expect: ValueError ()
t(r.choice, [])
# expect: IndexError ()
t(r.choice, 5)
# expect: TypeError ("object of type 'int' has no len()",)
t(r.seed, 'a')
# expect: TypeError ("can't convert str to int",)
t(r.randrange, 1.5)
# expect: TypeError ("can't convert float to int",)
