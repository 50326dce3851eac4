"""All placements of n queens, by trying row by row. Has a peer in Java."""

SMALL = (5, 600)
FULL = (8, 5520)

TIMES = 60


def place(n, row, columns, up, down):
    if row == n:
        return 1
    count = 0
    for column in range(n):
        if not (columns[column] or up[row + column] or down[row - column + n]):
            columns[column] = up[row + column] = down[row - column + n] = True
            count += place(n, row + 1, columns, up, down)
            columns[column] = up[row + column] = down[row - column + n] = False
    return count


def run(n):
    total = 0
    for _ in range(TIMES):
        total += place(n, 0, [False] * n, [False] * (2 * n), [False] * (2 * n))
    return total
