"""Exceptions: raised and caught near and far, finally, with, exceptions of our own."""

SMALL = (10, 2310)
FULL = (6000, 648306000)


class Rejected(Exception):
    def __init__(self, code):
        super().__init__("rejected")
        self.code = code


class Guard:
    entered = 0
    failed = 0

    def __enter__(self):
        self.entered += 1
        return self

    def __exit__(self, kind, value, trace):
        if kind is not None:
            self.failed += 1
        return kind is Rejected


def descend(depth, code):
    if depth == 0:
        raise Rejected(code)
    try:
        return descend(depth - 1, code)
    finally:
        code += 1


def classify(i):
    try:
        if i % 4 == 0:
            return {}[i]
        if i % 4 == 1:
            return [][i]
        if i % 4 == 2:
            return int("x")
        return i // (i - i)
    except (KeyError, IndexError):
        return 1
    except ValueError:
        return 2
    except ArithmeticError as e:
        return 3 + len(e.args)


def run(n):
    guard = Guard()
    total = 0
    for i in range(n * 6):
        total += classify(i)
        try:
            descend(4, i)
        except Rejected as e:
            total += e.code
        with guard:
            if i % 3 == 0:
                raise Rejected(i)
            total += 1
        try:
            total += 1
        except Exception:
            total += 100
        else:
            total += 2
    return total + guard.entered * 3 + guard.failed
