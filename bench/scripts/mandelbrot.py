"""The Mandelbrot set on n times n points, at most 50 iterations each. Has a peer in Java."""

SMALL = (10, 1864)
FULL = (150, 390235)

LIMIT = 50


def iterations(cr, ci):
    zr = 0.0
    zi = 0.0
    for i in range(LIMIT):
        square_r = zr * zr
        square_i = zi * zi
        if square_r + square_i > 4.0:
            return i
        zi = 2.0 * zr * zi + ci
        zr = square_r - square_i + cr
    return LIMIT


def run(n):
    total = 0
    for y in range(n):
        ci = 2.0 * y / n - 1.0
        for x in range(n):
            total += iterations(3.0 * x / n - 2.0, ci)
    return total
