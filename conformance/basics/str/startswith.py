# Prefixes and suffixes.
print('abc'.startswith('ab'), 'abc'.startswith('b'), 'abc'.startswith('b', 1), 'abc'.startswith(''))
# expect: True False True True
print('abc'.endswith('bc'), 'abc'.endswith('b'), b'abc'.startswith(b'a'), b'abc'.endswith(b'c'))
# expect: True False True True
