# Sorting keeps the order of equal items, also in reverse.
words = ["bb", "a", "cc", "d", "aa", "c"]
print(sorted(words, key=len))  # expect: ['a', 'd', 'c', 'bb', 'cc', 'aa']
print(sorted(words, key=len, reverse=True))  # expect: ['bb', 'cc', 'aa', 'a', 'd', 'c']
words.sort()
print(words)  # expect: ['a', 'aa', 'bb', 'c', 'cc', 'd']
words.sort(key=lambda w: (-len(w), w))
print(words)  # expect: ['aa', 'bb', 'cc', 'a', 'c', 'd']
print(sorted({3: 0, 1: 0, 2: 0}), sorted("hello"), sorted(range(5), key=lambda x: -x))  # expect: [1, 2, 3] ['e', 'h', 'l', 'l', 'o'] [4, 3, 2, 1, 0]
print(sorted([(1, 2), (1, 1), (0, 9)]), sorted([1, 0.5, True, 2 ** 70]))  # expect: [(0, 9), (1, 1), (1, 2)] [0.5, 1, True, 1180591620717411303424]
n = [(i * 7919) % 1009 for i in range(1009)]
print(sorted(n) == list(range(1009)), sorted(n, reverse=True)[:3])  # expect: True [1008, 1007, 1006]
