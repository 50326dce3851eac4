"""Integers that fit a machine word: greatest common divisors, Collatz, bits, powers modulo."""

SMALL = (10, 16035)
FULL = (4000, 1600531)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def ones(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def power(base, exponent, modulus):
    result = 1
    while exponent:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


def run(n):
    total = 0
    seed = 12345
    for i in range(1, n * 6):
        seed ^= seed << 13 & 0xFFFFFFFF
        seed ^= seed >> 17
        seed ^= seed << 5 & 0xFFFFFFFF
        total += gcd(seed, i) + collatz(i & 127 | 1) + ones(seed)
        total ^= power(i, 13, 10007)
    return total
