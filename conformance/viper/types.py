# What parameters and casts convert, and what a result becomes.
# differs-from-cpython: viper code
@micropython.viper
def as_bool(x: bool) -> bool:
    return x


print(as_bool([]), as_bool("a"), as_bool(5))  # expect: False True True


@micropython.viper
def casts(x) -> int:
    return int(bool(x)) + int(uint(3))


print(casts([1]), casts([]))  # expect: 4 3


@micropython.viper
def to_uint(x: int) -> uint:
    return uint(x)


print(to_uint(-1))  # expect: 18446744073709551615


# None is zero where a number is wanted.
@micropython.viper
def nothing() -> int:
    pass


@micropython.viper
def choose(x: int) -> int:
    return 1 if x else None


print(nothing(), choose(1), choose(0))  # expect: 0 1 0


@micropython.viper
def address(p: ptr) -> ptr:
    return p


print(address(1234), address(-1))  # expect: 1234 18446744073709551615


@micropython.viper
def number(x: int):
    pass


for wrong in ("a", 1.5, None, []):
    try:
        number(wrong)
    except TypeError as e:
        print(e)
# expect: can't convert str to int
# expect: can't convert float to int
# expect: can't convert NoneType to int
# expect: can't convert list to int
