# Stripping white space or any of given characters.
print(repr(' \t\n\r\v\fa b '.strip()), repr(' a '.lstrip()), repr(' a '.rstrip()))
# expect: 'a b' 'a ' ' a'
print('abcba'.strip('ab'), 'abcba'.lstrip('ab'), 'abcba'.rstrip('ab'), '😀a😀'.strip('😀'))
# expect: c cba abc a
print(repr(''.strip()), repr('aa'.strip('a')), b' a '.strip(), b'xax'.strip(b'x'))
# expect: '' '' b'a' b'a'
