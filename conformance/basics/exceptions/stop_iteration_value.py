# StopIteration carries the value that a generator returned.
def g():
    yield
    return 7
it = g()
next(it)
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)  # expect: 7 (7,)
print(StopIteration().value, hasattr(ValueError(1), "value"))  # expect: None False
