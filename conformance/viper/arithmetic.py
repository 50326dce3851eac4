# Numbers are machine words of 64 bits that wrap around.
# differs-from-cpython: viper code
@micropython.viper
def multiply(a: int, b: int) -> int:
    return a * b


print(multiply(3, -4), multiply(1 << 40, 1 << 40))  # expect: -12 0


@micropython.viper
def unsigned(a: uint, b: uint):
    return a + b, a - b, a < b, a > b


print(unsigned(1, 2))  # expect: (3, 18446744073709551615, True, False)
print(unsigned(-1, 2))  # expect: (1, 18446744073709551613, False, True)


@micropython.viper
def shifts(a: int, b: uint, n: int):
    return a << n, a >> n, b << n, b >> n


print(shifts(-5, -5, 1))  # expect: (-10, -3, 18446744073709551606, 9223372036854775805)
print(shifts(3, 3, 65))  # expect: (6, 1, 6, 1)


@micropython.viper
def divide(a: int, b: int):
    return a // b, a % b


print(divide(-7, 2), divide(7, -2))  # expect: (-4, 1) (-4, -1)
try:
    divide(1, 0)
except ZeroDivisionError as e:
    print(e)  # expect: divide by zero


# An argument is cut to the low bits.
@micropython.viper
def low(a: int, b: uint) -> int:
    return a


print(low(1 << 64, 0), low((1 << 63) + 5, 0), low(True, 0))  # expect: 0 -9223372036854775803 1


@micropython.viper
def in_place(a: int) -> int:
    a += 10
    a -= 3
    a *= 5
    a <<= 2
    a |= 1
    a &= 0xFF
    a ^= 3
    a //= 2
    a %= 50
    return a


print(in_place(10))  # expect: 43
