# differs-from-cpython: it has no such module
# A queue by time: order, handles, times that wrap around, errors.
import utimeq
def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)

q = utimeq.utimeq(4)
x = [0, 0, 0]

print(bool(q), len(q))
# expect: False 0
t(q.pop, x)
# expect: IndexError ('empty heap',)
t(q.peektime)
# expect: IndexError ('empty heap',)
print([q.push(n, n, str(n)) for n in (30, 10, 20)], len(q), bool(q), q.peektime())
# expect: [0, 1, 2] 3 True 10
q.pop(x)
print(x)
# expect: [10, 10, '10']
q.remove(0)
print(len(q))
# expect: 1
t(q.remove, 0)
# expect: IndexError ()
t(q.remove, 9)
# expect: IndexError ()
t(q.remove, -1)
# expect: IndexError ()
t(q.pop, [1])
# expect: TypeError ()
t(q.pop, (1, 2, 3))
# expect: TypeError ()
q.pop(x)
print(x, len(q))
# expect: [20, 20, '20'] 0
t(q.remove, 1)
# expect: IndexError ('empty heap',)
print([q.push((2**62 - 2 + i) % 2**62, i, i) for i in (3, 0, 2, 1)])
# expect: [2, 0, 1, 3]
t(q.push, 1, 1, 1)
# expect: IndexError ('queue overflow',)
print([(q.pop(x), x[1])[1] for _ in range(4)])
# expect: [0, 1, 2, 3]
t(utimeq.utimeq)
# expect: TypeError ('function takes 1 positional arguments but 0 were given',)
t(utimeq.utimeq, 'a')
# expect: TypeError ("can't convert str to int",)
