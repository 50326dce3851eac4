# Cutting at the first or last separator.
print('a.b.c'.partition('.'), 'a.b.c'.rpartition('.'))
# expect: ('a', '.', 'b.c') ('a.b', '.', 'c')
print('abc'.partition('.'), 'abc'.rpartition('.'), b'a.b'.partition(b'.'))
# expect: ('abc', '', '') ('', '', 'abc') (b'a', b'.', b'b')
