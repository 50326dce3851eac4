"""Conway's game of life on an endless plane, the living cells in a set of tuples."""

SMALL = (10, 11001)
FULL = (100, 121015)


def step(cells):
    neighbours = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    place = (x + dx, y + dy)
                    neighbours[place] = neighbours.get(place, 0) + 1
    return {
        place
        for place, count in neighbours.items()
        if count == 3 or count == 2 and place in cells
    }


def run(n):
    cells = {(0, 1), (1, 0), (1, 1), (1, 2), (2, 2)}
    for _ in range(n):
        cells = step(cells)
    return len(cells) * 1000 + max(x for x, y in cells)
