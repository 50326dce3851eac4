# Joining any iterable of texts.
print(','.join(['a', 'b']), ','.join(()) == '', ', '.join('abc'), b'-'.join([b'a', b'b']))
# expect: a,b True a, b, c b'a-b'
print(''.join(c + c for c in 'abc'))
# expect: aabbcc
