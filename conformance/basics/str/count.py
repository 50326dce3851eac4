# Occurrences that do not overlap.
print('aaaa'.count('aa'), 'aaaa'.count('a', 1, 3), 'aaaa'.count('b'))
# expect: 2 2 0
print('abc'.count(''), 'abc'.count('', 1, 2), 'é😀'.count(''), b'abc'.count(b''))
# expect: 4 2 3 4
