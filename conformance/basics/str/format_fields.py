# Fields by position, number and name.
print('{} {}'.format(1, 2), '{1} {0}'.format(1, 2), '{a}{b}'.format(a=1, b=2), '{{}}'.format())
# expect: 1 2 2 1 12 {}
print('{!r} {!s}'.format('a', 'b'), '{0!r:>5}'.format('a'), '{:{}}|'.format('a', 3), '{:{w}.{p}f}'.format(1.5, w=6, p=2))
# expect: 'a' b   'a' a  |   1.50
