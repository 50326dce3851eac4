"""Generators: pipelines, recursion by yield from, send, iterators written as classes."""

SMALL = (10, 2651884)
FULL = (30000, 71999885625716232)


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def squares(source):
    for x in source:
        yield x * x


def tree(depth, value):
    if depth:
        yield from tree(depth - 1, value * 2)
        yield value
        yield from tree(depth - 1, value * 2 + 1)


def average():
    total = 0
    n = 0
    mean = None
    while True:
        total += yield mean
        n += 1
        mean = total // n


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


def run(n):
    total = sum(squares(count(n * 20)))
    total += sum(x for x in count(n * 20) if x % 3 == 0)
    for value in tree(9, 1):
        total ^= value * n
    mean = average()
    next(mean)
    for i in range(n * 5):
        total += mean.send(i)
    for i in Countdown(n * 5):
        total ^= i
    return total
