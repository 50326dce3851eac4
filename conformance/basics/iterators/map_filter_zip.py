# map, filter, zip, enumerate and reversed are lazy iterators.
# differs-from-cpython: printed without an address
print(list(map(abs, [-1, 2])), list(map(lambda a, b: a + b, [1, 2], (3, 4, 5))))  # expect: [1, 2] [4, 6]
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, (1, 2, 3))))  # expect: [1, 'a'] [2, 3]
print(list(zip()), list(zip([1, 2], "ab", range(9))), list(zip([])))  # expect: [] [(1, 'a', 0), (2, 'b', 1)] []
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate(iterable=[1], start=-1)))  # expect: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] [(-1, 1)]
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(())))  # expect: [3, 2, 1] ['c', 'b', 'a'] []
print(map(abs, []), filter(None, []), zip(), enumerate([]), reversed([]))  # expect: <map> <filter> <zip> <enumerate> <reversed>
m = map(print, [1, 2])
print("nothing called yet")  # expect: nothing called yet
m = map(abs, [-3])
print(iter(m) is m, next(m), next(m, "end"), bool(m))  # expect: True 3 end True
