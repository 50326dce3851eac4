"""The greatest singular value of an infinite matrix, cut off at n. Has a peer in Java."""

SMALL = (10, 1271844019)
FULL = (100, 1274219991)


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def multiply(v):
    n = len(v)
    out = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(i, j) * v[j]
        out.append(total)
    return out


def multiply_transposed(v):
    n = len(v)
    out = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(j, i) * v[j]
        out.append(total)
    return out


def run(n):
    u = [1.0] * n
    v = u
    for _ in range(10):
        v = multiply_transposed(multiply(u))
        u = multiply_transposed(multiply(v))
    product = 0.0
    square = 0.0
    for a, b in zip(u, v):
        product += a * b
        square += b * b
    return int((product / square) ** 0.5 * 1e9)
