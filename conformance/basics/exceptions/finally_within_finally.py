# Finally parts within finally parts, each entered by a return.
def add(a, b, c):
    return a + b + c


def f():
    try:
        return 1
    finally:
        try:
            return 2
        finally:
            try:
                return 3
            finally:
                try:
                    return 4
                finally:
                    print(add(1, 2, add(1, 2, add(3, 4, 5))))  # expect: 18


print(f())  # expect: 4
