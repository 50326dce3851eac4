def f(a, b=1, *c, d, e=2, **g):
    return a
def g(*, a=1, b): pass
def h(a, b=(lambda x, y=2: x + y)): return b
def i(x: int, *y: str, z: float = 1.0) -> None: pass
k = lambda: (yield)
l = lambda *a, **k: a
def outer(p):
    q = 1
    def inner(r=p):
        nonlocal q
        q += r
        def innermost():
            return p, q, r, glob
        return innermost
    class C:
        attr = q
        def m(self):
            return q, attr
    return [[i * j + q for i in range(3) if i if j] for j in p], {i for i in p}, {i: q for i in p}, (i for i in q)
def gl():
    global one, two
    one = two = 3
    del one
def many():
    a0 = a1 = a2 = a3 = a4 = a5 = a6 = a7 = a8 = a9 = b0 = b1 = b2 = b3 = b4 = b5 = b6 = b7 = 0
    del b7
    return b6
def cond(x):
    return 1 if x else 2
def gen():
    yield
    x = yield 1
    y = yield from x
    return y
