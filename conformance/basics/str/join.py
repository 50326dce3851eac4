# Joining any iterable of texts.
print(','.join(['a', 'b']), ','.join(()) == '', ', '.join('abc'), b'-'.join([b'a', b'b']))
print(''.join(c + c for c in 'abc'))
