# Run once when the launcher makes the cache of a JDK that keeps profiles in it (25 or later): uses
# what warm.py does, and the virtual machine's instructions often enough, each with operands of the
# usual types, that the JIT compiler of a later process knows what to expect.
import warm


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, by):
        return self.x + by

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def count(n):
    for i in range(n):
        yield i
    yield from (1, 2)


def options(a, b=2, *rest, **named):
    return a


def numbers(n):
    total = 0
    fraction = 0.0
    big = 1 << 70
    i = 0
    while i < n:
        total = (total * 3 + i) & 0xFFFF
        total ^= i >> 2 | i << 1
        total += i // 3 - i % 7
        fraction = fraction * 0.5 + i - 1.0 / (i + 1)
        if fraction > 1e9 or -fraction >= 1e9 or fraction != fraction:
            fraction = float(total)
        if not (total > 5 or i <= 3) or i != 7 and i >= 9:
            big += total
        i += 1
    return total, fraction, abs(~total), 2**10, big


def containers(n):
    cells = [0] * 16
    table = {}
    octets = bytearray(16)
    text = "a,b,c"
    for i in range(n):
        k = i & 15
        cells[k] = i
        cells[k] += 1
        octets[k] = i & 255
        table[k] = cells[k] + octets[k]
        if k in table and table.get(k) is not None and cells[k] == i + 1:
            first, second = cells[0], cells[1]
            first, second = second, first
        pair = (first, [second], {k: i}, {k})
        pair[1].append(len(pair))
        for part in text.split(","):
            if part == "b":
                continue
            text2 = part + "-%d" % i
        for other in cells:
            if other > i:
                break
    return ",".join(sorted(text2)), [c * 2 for c in cells], sum(c for c in cells), cells[1:3], cells[-1]


def objects(n):
    p = Point(1, 2.5)

    def inner(by):
        nonlocal p
        p.x += by
        return p.x

    for i in range(n):
        p.x = i
        p.moved(i)
        inner(1)
        options(i)
        options(1, 2, 3)
        options(1, b=2)
        isinstance(p, Point)
        min(i, 5)
        q = p + p
        try:
            if i % 8 == 0:
                raise ValueError(i)
        except ValueError:
            pass
        finally:
            q = None
    return q


for repeat in range(25):
    numbers(2000)
    containers(400)
    objects(800)
    fib(13)
    list(count(500))
    sorted([3, 1, 2] * 60, key=lambda v: -v)
