# Ints that fit 64 bits and floats with the same bits are one object to "is" and id().
# differs-from-cpython: there they may be different objects
def half(x):
    return x / 2


def same(a, b):
    if a is b:
        return id(a) == id(b)
    return "other" if a is not b else "both"


print(half(3.0) is 1.5, half(3.0) is not 1.5, same(half(3.0), 1.5))
# expect: True False True
print(0.0 is half(-0.0), same(0.0, half(-0.0)), same(1.5, 2.5), same(1.0, 1), same(1, True))
# expect: False other other other other
x = float("nan")
print(same(x, x), x == x)
# expect: True False
print(same(int("5000000000") + 1, 5000000001), same(1 << 62, int("4611686018427387904")))
# expect: True True


def counts(n):
    x = 0.25
    found = 0
    for i in range(n):
        if half(0.5) is x and x is not half(x) and id(half(0.5)) == id(x):
            found += 1
        x += 0.0
    return found


print(counts(3000))
# expect: 3000
