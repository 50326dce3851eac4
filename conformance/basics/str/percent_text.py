# %s, %r and %c.
print('%s %r %c %c %5s|%-5s|%.2s|%5.1s' % ('a', 'b', 'c', 100, 'e', 'f', 'ghi', 'jkl'), '%s' % [1], '%s' % None)
# expect: a 'b' c d     e|f    |gh|    j [1] None
print('%c%c' % (233, 0x1f600) == 'é😀', '%3s|%.1s' % ('é', '😀x') == '  é|😀', '%%' % ())
# expect: True True %
print('%(a)s %(b)05d' % {'a': 1, 'b': 2, 'c': 3}, b'%s %d %c' % (b'a', 1, 255))
# expect: 1 00002 b'a 1 \xff'
