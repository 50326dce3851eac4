# Splitting at white space and at separators.
print('  a  b c '.split(), ''.split(), 'a b c'.split(None, 1))
# expect: ['a', 'b', 'c'] [] ['a', 'b c']
print('a,b,,c'.split(','), ''.split(','), 'a,b,c'.split(',', 1), 'a<>b<>c'.split('<>'))
# expect: ['a', 'b', '', 'c'] [''] ['a', 'b,c'] ['a', 'b', 'c']
print('a,b,c'.rsplit(','), 'a,b,c'.rsplit(',', 1), 'abc'.rsplit(',', 2), 'a,b,c'.rsplit(',', 0))
# expect: ['a', 'b', 'c'] ['a,b', 'c'] ['abc'] ['a,b,c']
print(b'a b'.split(), b'a-b'.split(b'-'))
# expect: [b'a', b'b'] [b'a', b'b']
