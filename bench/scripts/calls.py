"""Calls of functions: positional, default, keyword and starred arguments, recursion."""

SMALL = (10, 52240)
FULL = (600, 3134400)


def nothing():
    pass


def one(a):
    return a


def add(a, b):
    return a + b


def weigh(a, b=2, c=3):
    return a + b * c


def count(*args):
    return len(args)


def pick(key="a", **rest):
    return len(rest)


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def run(n):
    total = 0
    pair = (5, 6)
    for i in range(n * 60):
        nothing()
        total += one(i) & 7
        total = add(total, i & 3)
        total += weigh(1) + weigh(1, 4) + weigh(2, c=5)
        total += count(i, i, i) + count(*pair)
        total += pick(key=1, b=2, c=3)
    return total + fibonacci(18) * n
