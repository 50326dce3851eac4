# Padding on both sides; an odd space goes to the right.
print(repr('a'.center(4)), repr('é'.center(5)), 'abc'.center(2), b'a'.center(3))
# expect: ' a  ' '  é  ' abc b' a '
