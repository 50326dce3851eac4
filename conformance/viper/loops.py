# Loops, also over ranges that need more than 32 bits.
# differs-from-cpython: viper code
@micropython.viper
def spread(a: int, b: int):
    s = 0
    n = 0
    for i in range(a, b):
        s += i
        n += 1
    return s, n


print(spread(0, 5000), spread(5, 5), spread(5, 1))  # expect: (12497500, 5000) (0, 0) (0, 0)
print(spread((1 << 31) - 2, (1 << 31) + 2))  # expect: (8589934590, 4)
print(spread(1 << 40, (1 << 40) + 2))  # expect: (2199023255553, 2)


@micropython.viper
def down(n: int) -> int:
    s = 0
    for i in range(n, 0, -3):
        s = s * 10 + i
    return s


print(down(9), down(0))  # expect: 963 0


@micropython.viper
def leave(n: int) -> int:
    s = 0
    for i in range(n):
        if i == 3:
            continue
        if i > 5:
            break
        s += i
    else:
        return 0 - s
    return s * 100 + i


print(leave(3), leave(5), leave(100))  # expect: -3 -7 1206


@micropython.viper
def nested(n: int) -> int:
    s = 0
    for i in range(n):
        j = 0
        while True:
            j += 1
            if j & 1:
                continue
            if j > i:
                break
            for k in range(j):
                if k == 2:
                    break
                s += i * j + k
            else:
                s += 1000
    return s


print(nested(6))  # expect: 4134


# The variable may be assigned to; the range is evaluated once.
@micropython.viper
def assigned(n: int) -> int:
    s = 0
    for i in range(n):
        n = 1
        i = 10
        s += i
    return s


print(assigned(4))  # expect: 40


@micropython.viper
def objects(items):
    for item in items:
        if item == "b":
            break
        print(item)
    else:
        print("end")


objects("abc")  # expect: a
objects([1])
# expect: 1
# expect: end
