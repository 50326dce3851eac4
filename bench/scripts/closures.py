"""Closures: counters, composition, lambdas, decorators, map and filter."""

SMALL = (10, 5847797)
FULL = (4000, 3766665376)


def counter(start):
    value = start

    def increment(by):
        nonlocal value
        value += by
        return value

    return increment


def compose(f, g):
    return lambda x: f(g(x))


def memoize(f):
    known = {}

    def remembered(x):
        if x not in known:
            known[x] = f(x)
        return known[x]

    return remembered


@memoize
def cube(x):
    return x * x * x


def run(n):
    up = counter(0)
    down = counter(n)
    chain = lambda x: x + 1
    for k in range(1, 6):
        chain = compose(chain, lambda x, k=k: x * k & 0xFFFF)
    total = 0
    for i in range(n * 15):
        up(i & 7)
        down(-1)
        total += chain(i) + cube(i % 50)
    for _ in range(n // 10):
        adders = [lambda x, i=i: x + i for i in range(10)]
        total += sum(map(lambda f: f(total & 0xFF), adders))
        total += sum(filter(lambda x: x & 1, range(100)))
    return total + up(0) * 3 + down(0)
