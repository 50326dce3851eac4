# Run once when the launcher makes the class-data archive: uses what scripts commonly use, so that
# those classes come out of the archive afterwards.
import sys


class Base:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return "Base(%r)" % (self.x,)

    @property
    def twice(self):
        return self.x * 2

    @staticmethod
    def make():
        return Base(1)


class Derived(Base):
    def __init__(self, x):
        super().__init__(x)

    def __eq__(self, other):
        return self.x == other.x


def gen(n):
    for i in range(n):
        yield i


def closure(a, *args, b=1, **kwargs):
    return lambda: (a, args, b, kwargs)


d = {"a": 1, "b": [1, 2.5, 3j], "c": (None, True), 1: {1, 2}}
for k, v in sorted(d.items(), key=lambda kv: str(kv[0])):
    print(k, v)
print([x * 2 for x in gen(3)], {x: x for x in gen(2)}, sum(gen(4)), 10**30 // 7, 1.5e10)
print("{} {:>5} {!r} %s" % "a", f"{1 + 1}", "a,b".split(","), "x".join(["a", "b"]), b"ab"[0])
print(Derived(3), Derived(2).twice, Derived(1) == Base.make(), closure(1, 2, c=3)())
print(list(map(str, [1, 2])), list(zip([1], [2])), list(enumerate("ab")), [1, 2, 3][::-1])
try:
    raise ValueError("x")
except (TypeError, ValueError) as e:
    print(repr(e), e.args)
finally:
    pass
try:
    [].pop()
except IndexError as e:
    sys.print_exception(e)

try:
    import ffi

    ffi.open(None).func("i", "abs", "i")(-1)
except (ImportError, OSError):
    pass  # Not this port, or not this platform.
