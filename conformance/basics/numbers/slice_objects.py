# A subscript with colons passes a slice.
class A:
    def __getitem__(self, i):
        return i
a = A()
print(a[1:2], a[::], a[:5:-1])  # expect: slice(1, 2, None) slice(None, None, None) slice(None, 5, -1)
print(a[1:2].start, a[1:2].stop, a[1:2].step)  # expect: 1 2 None
print(a[1:-1:2].indices(10), a[::-1].indices(3), a[-2:].indices(5))  # expect: (1, 9, 2) (2, -1, -1) (3, 5, 1)
try:
    a[::0].indices(5)
except ValueError as e:
    print(e)  # expect: slice step can't be zero
