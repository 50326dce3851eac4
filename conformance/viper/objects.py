# Objects in viper code; numbers become objects where these are wanted.
# differs-from-cpython: viper code
@micropython.viper
def build(x, n: int):
    n += 1
    return (x, n, n > 5, None), [n], {n}, {"k": n}, x[0:n]


print(build("abc", 1))  # expect: (('abc', 2, False, None), [2], {2}, {'k': 2}, 'ab')


@micropython.viper
def operators(a, b):
    a += b
    return a, a * b, a - b, a < b, a in (3, 4), a not in (3, 4), not a, -b


print(operators(1, 2))  # expect: (3, 6, 1, False, True, False, False, -2)


@micropython.viper
def calls(f, n: int):
    return f(), f(n), f(n, n), f(1, 2, 3), f(1, 2, 3, 4), f(1, *(2, 3)), f(*[n], **{})


print(calls(lambda *a: len(a), 7))  # expect: (0, 1, 2, 3, 4, 3, 1)


@micropython.viper
def methods(s, n: int):
    return s.upper(), s.replace("a", "b"), s.split(","), s.find("a", n), "".join([s, s])


print(methods("a,b", 1))  # expect: ('A,B', 'b,b', ['a', 'b'], -1, 'a,ba,b')


class Thing:
    @micropython.viper
    def increase(self, by: int):
        self.n = int(self.n) + by
        return self.n


thing = Thing()
thing.n = 1
print(thing.increase(4), thing.n)  # expect: 5 5


@micropython.viper
def unpack(items):
    a, b = items
    c, *d = items
    return b, a, c, d


print(unpack([1, 2]))  # expect: (2, 1, 1, [2])


@micropython.viper
def set_global():
    global shared
    shared = 5
    return shared


print(set_global(), shared)  # expect: 5 5


# Variables of functions that are not viper code can be used in it.
def outer(x):
    @micropython.viper
    def inner(n: int):
        return x, n

    return inner


print(outer("x")(1))  # expect: ('x', 1)


@micropython.viper
def comprehension(items):
    return [x + x for x in items if x]


print(comprehension([1, 0, 2]))  # expect: [2, 4]


@micropython.viper
def unset(n: int):
    if n:
        x = "set"
    return x


print(unset(1))  # expect: set
try:
    unset(0)
except NameError as e:
    print(e)  # expect: local variable referenced before assignment


@micropython.viper
def five(a, b: int, c: uint, d: bool, e: ptr8):
    return a, b, c, d, e[0]


print(five(1, 2, 3, "", b"a"))  # expect: (1, 2, 3, False, 97)
