# Iterating gives code points.
print(list('aé'), len(list('a😀b')), [ord(c) for c in 'a😀'], list(b'ab'))
# expect: ['a', 'é'] 3 [97, 128512] [97, 98]
