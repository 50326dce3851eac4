# try and with blocks, and leaving them by return, break and continue.
# differs-from-cpython: viper code
class Manager:
    def __enter__(self):
        print("enter")
        return "value"

    def __exit__(self, kind, value, traceback):
        print("exit", kind)
        return kind is KeyError


manager = Manager()


@micropython.viper
def handlers(f) -> int:
    try:
        f()
    except ValueError:
        return 1
    except (TypeError, KeyError):
        return 2
    else:
        print("else")
    finally:
        print("finally")
    return 3


print(handlers(lambda: int("x")))
# expect: finally
# expect: 1
print(handlers(lambda: {}[1]))
# expect: finally
# expect: 2
print(handlers(lambda: 0))
# expect: else
# expect: finally
# expect: 3
try:
    handlers(lambda: 1 // 0)  # expect: finally
except ZeroDivisionError:
    print("passed on")  # expect: passed on


# What was assigned before the exception stays.
@micropython.viper
def values(f):
    n = 1
    s = "a"
    try:
        n = 2
        s = "b"
        f()
        n = 3
    except:
        n += 10
    return n, s


print(values(lambda: 1 // 0), values(lambda: 0))  # expect: (12, 'b') (3, 'b')


@micropython.viper
def unwinding(n: int) -> int:
    s = 0
    for i in range(10):
        try:
            try:
                if i == 1:
                    continue
                if i == 3:
                    break
                if i == n:
                    return i
                s += i
            finally:
                s += 100
        finally:
            s += 10000
    return s


print(unwinding(0), unwinding(5))  # expect: 0 40402


@micropython.viper
def finally_returns(n: int) -> int:
    while True:
        try:
            return n
        finally:
            break
    return n + 1


print(finally_returns(5))  # expect: 6


@micropython.viper
def contexts(f):
    with manager as v:
        print(v)
        f()
    for i in range(2):
        with manager:
            if i == 1:
                return "done"


print(contexts(lambda: {}[1]))
# expect: enter
# expect: value
# expect: exit <class 'KeyError'>
# expect: enter
# expect: exit None
# expect: enter
# expect: exit None
# expect: done


@micropython.viper
def again(f):
    try:
        f()
    except ZeroDivisionError:
        print("again")
        raise


try:
    again(lambda: 1 // 0)  # expect: again
except ZeroDivisionError as e:
    print(e)  # expect: divide by zero
