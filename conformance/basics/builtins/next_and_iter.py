# next with and without a default; the value of a generator that returns.
def g():
    yield 1
    return "result"
it = g()
print(next(it))  # expect: 1
try:
    next(it)
except StopIteration as e:
    print(e.value)  # expect: result
print(next(it, "default"))  # expect: default
try:
    next(iter([]))
except StopIteration as e:
    print(e.value, e.args)  # expect: None ()
print(hash(5) == hash(5.0), id(it) == id(it), repr("a'b"), len({1: 2}))  # expect: True True "a'b" 1
