# Functions and objects with methods, for interfaces.
from java.lang import Runnable, Thread
from java.util import ArrayList, Comparator
from java.util.concurrent import Executors
from java.util.function import Function
from java.util.stream import Collectors

l = ArrayList([3, 1, 2])
l.sort(lambda a, b: b - a)
print(l)  # expect: [3, 2, 1]
print(l.stream().map(lambda x: x * 10).collect(Collectors.toList()))  # expect: [30, 20, 10]


class Ascending:
    def compare(self, a, b):
        return a - b


l.sort(Comparator(Ascending()))
print(l)  # expect: [1, 2, 3]
l.sort(Comparator(Ascending()).reversed())
print(l)  # expect: [3, 2, 1]
print(Function(lambda x: x + 1).andThen(lambda x: x * 2).apply(4))  # expect: 10
print(Function.identity()("called"))  # expect: called


def fails(x):
    raise ValueError("from Python")


try:
    l.forEach(fails)
except ValueError as e:
    print(e)  # expect: from Python

out = []
t = Thread(Runnable(lambda: out.append("thread")))
t.start()
t.join()
print(out)  # expect: ['thread']
pool = Executors.newFixedThreadPool(2)
print([f.get() for f in [pool.submit(lambda i=i: i * i) for i in range(4)]])  # expect: [0, 1, 4, 9]
pool.shutdown()


class Incomplete:
    pass


try:
    Comparator(Incomplete()).compare(1, 2)
except AttributeError as e:
    print(e)  # expect: 'Incomplete' object has no attribute 'compare'
try:
    l.removeIf(lambda x: None)
except TypeError as e:
    print(e)  # expect: can't convert 'NoneType' to Java boolean
o = object()
l.add(o)
print(l[-1] is o)  # expect: True
