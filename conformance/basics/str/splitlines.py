# Line ends are \n, \r and \r\n.
print('a\nb\r\nc\rd'.splitlines(), 'a\n'.splitlines(), '\n\n'.splitlines(), ''.splitlines())
# expect: ['a', 'b', 'c', 'd'] ['a'] ['', ''] []
print('a\nb\r\nc\rd'.splitlines(True), 'a\n'.splitlines(keepends=True))
# expect: ['a\n', 'b\r\n', 'c\r', 'd'] ['a\n']
