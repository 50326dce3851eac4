"""Products of matrices, lists of lists of floats."""

SMALL = (10, 64372)
FULL = (40, 1525513)


def matrix(n, seed):
    return [[(i * n + j) * seed % 17 / 16.0 for j in range(n)] for i in range(n)]


def multiply(a, b):
    columns = list(zip(*b))
    product = []
    for row in a:
        line = []
        for column in columns:
            total = 0.0
            for i in range(len(row)):
                total += row[i] * column[i]
            line.append(total)
        product.append(line)
    return product


def run(n):
    product = matrix(n, 3)
    factor = matrix(n, 5)
    for _ in range(10):
        product = multiply(product, factor)
        greatest = max(max(row) for row in product)
        product = [[int(x / greatest * 1024) / 1024.0 for x in row] for row in product]
    return int(sum(sum(row) for row in product) * 1024)
