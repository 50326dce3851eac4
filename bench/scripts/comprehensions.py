"""Comprehensions and generator expressions, zip, enumerate, any, all, min and max with keys."""

SMALL = (10, 356673)
FULL = (6000, 214722600)


def run(n):
    total = 0
    for i in range(n // 5):
        squares = [x * x for x in range(100)]
        odd = [x for x in squares if x & 1]
        grid = [(x, y) for x in range(10) for y in range(10) if x != y]
        places = {x: y for y, x in enumerate(odd)}
        rests = {x % 17 for x in squares}
        total += sum(odd) + len(grid) + places[81] + len(rests)
        total += sum(x * y for x, y in zip(squares, odd)) & 0xFFF
        total += any(x > 9000 for x in squares) + all(x < 9000 for x in squares)
        total += max(squares, key=lambda x: x % 101) + min(odd, key=lambda x: -x)
        total += i
    return total
