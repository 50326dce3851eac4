# Texts in the mini-language; widths count code points.
print('{:5}|{:>5}|{:^5}|{:*<5}|{:.2}|{:5.1}|'.format('ab', 'ab', 'ab', 'ab', 'abc', 'abc'))
# expect: ab   |   ab| ab  |ab***|ab|a    |
print('{:>3}|{:é>3}|{:.1}'.format('é', 'a', '😀x') == '  é|ééa|😀', '{:s}'.format('a'))
# expect: True a
