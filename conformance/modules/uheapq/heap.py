# differs-from-cpython: other error texts
# Heaps in lists, of numbers and of objects that have only __lt__.
import uheapq as h
def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


heap = [5, 3, 8, 1, 9, 2]
h.heapify(heap)

print(heap)
# expect: [1, 3, 2, 5, 9, 8]
h.heappush(heap, 0)
print(heap)
# expect: [0, 3, 1, 5, 9, 8, 2]
print([h.heappop(heap) for _ in range(7)], heap)
# expect: [0, 1, 2, 3, 5, 8, 9] []
items = []
[h.heappush(items, Item(n * 7 % 10)) for n in range(10)]
print([h.heappop(items).n for _ in range(10)])
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
t(h.heappop, [])
# expect: IndexError ('empty heap',)
t(h.heappush, (1,), 1)
# expect: TypeError ('heap must be a list',)
t(h.heapify, 'abc')
# expect: TypeError ('heap must be a list',)
t(h.heappush, [1], 'a')
# expect: TypeError ("can't convert 'int' object to str implicitly",)
t(h.heapify, [1, 'a'])
# expect: TypeError ("unsupported types for __lt__: 'int', 'str'",)
