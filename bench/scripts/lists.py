"""Lists: append, pop, insert, slices, search, reversal, queues, tuples and unpacking."""

SMALL = (10, 20495)
FULL = (2000, 111498243)


def josephus(n, step):
    circle = list(range(n))
    place = 0
    while len(circle) > 1:
        place = (place + step - 1) % len(circle)
        circle.pop(place)
    return circle[0]


def rotate(rows):
    return [list(row) for row in zip(*rows[::-1])]


def run(n):
    total = josephus(n, 7)
    stack = []
    for i in range(n * 10):
        stack.append((i, i & 3))
        if i % 3 == 2:
            number, low = stack.pop()
            total += number * low
    queue = []
    for i in range(n * 2):
        queue.insert(0, i)
        if len(queue) > 20:
            total += queue.pop()
    rows = [[x * y for x in range(8)] for y in range(8)]
    for i in range(n // 2):
        rows = rotate(rows)
        total += rows[0][7]
    values = list(range(100))
    for i in range(n * 2):
        values[10:20] = values[20:30]
        values.reverse()
        total += values.index(50) + values.count(25) + sum(values[::7]) + max(values) + (50 in values)
    return total
