# Objects with __iter__ and __next__, with __getitem__, with __reversed__.
class Count:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)), sum(Count(4)), max(Count(3)), 1 in Count(3), tuple(Count(0)))  # expect: [2, 1, 0] 6 2 True ()
class Old:
    def __len__(self):
        return 3
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10
print(list(Old()), list(reversed(Old())), [x for x in Old()], 20 in Old())  # expect: [0, 10, 20] [20, 10, 0] [0, 10, 20] True
class Rev:
    def __reversed__(self):
        return iter("xyz")
print(list(reversed(Rev())))  # expect: ['x', 'y', 'z']
a, *b = Count(4)
print(a, b)  # expect: 3 [2, 1, 0]
