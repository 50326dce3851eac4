"""The sieve of Eratosthenes, with a list and with a bytearray."""

SMALL = (100, 2440)
FULL = (60000, 1321120)


def sieve(n, flags):
    count = 0
    last = 0
    for i in range(2, n):
        if flags[i]:
            count += 1
            last = i
            for k in range(i * i, n, i):
                flags[k] = 0
    return count + last


def run(n):
    total = 0
    for _ in range(10):
        total += sieve(n, [1] * n) + sieve(n, bytearray(b"\x01" * n))
    return total
