# Sorts lists of ints and strings, in several orders and with keys.
SEED = 1


def numbers(n):
    x = SEED
    out = []
    for i in range(n):
        x = (x * 1103515245 + 12345) & 0x3FFFFFFF
        out.append(x >> 8)
    return out


INTS = numbers(4000)
TEXTS = [str(n) for n in INTS[:2000]]


def plain(n):
    total = 0
    for i in range(n):
        a = INTS[:]
        a.sort()
        total += a[i]
    return total


def reverse(n):
    total = 0
    for i in range(n):
        total += sorted(INTS, reverse=True)[i]
    return total


def keys(n):
    total = 0
    for i in range(n):
        total += sorted(INTS, key=lambda x: x % 1000)[i] % 1000
    return total


def texts(n):
    total = 0
    for i in range(n):
        a = TEXTS[:]
        a.sort()
        total += len(a[i])
    return total


print(plain(800), reverse(800), keys(600), texts(800))
