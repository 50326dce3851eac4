"""Integers of any size: factorials, Fibonacci numbers, digits, powers modulo, shifts."""

SMALL = (10, 1529031)
FULL = (400, 204630107)


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def digit_sum(n):
    total = 0
    while n:
        n, digit = divmod(n, 10)
        total += digit
    return total


def run(n):
    total = digit_sum(factorial(n)) + len(str(fibonacci(n * 30)))
    prime = 2**127 - 1
    for i in range(n):
        total ^= pow(i + 3, prime - 2, prime) & 0xFFFF
        total += (prime << i) % 1000003 - (prime * prime >> i & 0xFF)
    return total
