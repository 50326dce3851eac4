# Replacing all or the first occurrences.
print('aaa'.replace('a', 'b'), 'aaa'.replace('a', 'b', 2), 'aaa'.replace('a', ''), 'abc'.replace('x', 'y'))
# expect: bbb bba  abc
print('ab'.replace('', '-'), 'ab'.replace('', '-', 2), '😀é'.replace('', '-'), ''.replace('', 'x'))
# expect: -a-b- -a-b -😀-é- x
print('aaa'.replace('a', 'b', 0), 'aaa'.replace('a', 'b', -1), b'aba'.replace(b'a', b'cc'))
# expect: aaa bbb b'ccbcc'
