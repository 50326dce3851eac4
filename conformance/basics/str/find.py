# Searching; indexes of the result count code points.
print('abcabc'.find('b'), 'abcabc'.rfind('b'), 'abcabc'.find('b', 2), 'abcabc'.find('b', -2))
print('abcabc'.rfind('b', 0, 3), 'abc'.find('x'), 'abc'.find('', 1), 'abc'.rfind(''))
print('😀x'.find('x'), '😀x😀'.rfind('😀'), 'abc'.find('a', None, None))
print('abc'.index('c'), b'abc'.find(b'c'), b'abc'.rindex(b'a'))
try:
    'abc'.index('x')
except ValueError as e:
    print(e)
# expect: 1 4 4 4
# expect: 1 -1 1 3
# expect: 1 2 0
# expect: 2 2 0
# expect: substring not found
