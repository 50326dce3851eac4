# differs-from-cpython: repr() escapes more, and \w is ASCII
# Expressions for text that is not ASCII: a character is one, as everywhere in a str.
import ure as re


def s(pattern, string):
    m = re.search(pattern, string)
    print(m and (m.group(0), m.span(), m.start(), m.end()))


s('é', 'caféx')
# expect: ('é', (3, 4), 3, 4)
s('.x', 'caféx')
# expect: ('éx', (3, 5), 3, 5)
s('f.x', 'caféx')
# expect: ('féx', (2, 5), 2, 5)
s('b', 'éb')
# expect: ('b', (1, 2), 1, 2)
s('[а-я]+', 'Привет')
# expect: ('ривет', (1, 6), 1, 6)
s('[^а-я]+', 'приВЕТ')
# expect: ('ВЕТ', (3, 6), 3, 6)
s('é*x', 'caféééx')
# expect: ('éééx', (3, 7), 3, 7)
s('é+?', 'caféé')
# expect: ('é', (3, 4), 3, 4)
s('\\w+', 'éab')
# expect: ('ab', (1, 3), 1, 3)
s('\\W+', 'abéè')
# expect: ('éè', (2, 4), 2, 4)
s('x.y', 'x\U0001f600y')
# expect: ('x\U0001f600y', (0, 3), 0, 3)
s('\U0001f600+', 'a\U0001f600\U0001f600b')
# expect: ('\U0001f600\U0001f600', (1, 3), 1, 3)
s('[\U0001f600-\U0001f610]+', 'a\U0001f600\U0001f610b')
# expect: ('\U0001f600\U0001f610', (1, 3), 1, 3)
s('[^a]*b', 'a\U0001f600\U0001f600b')
# expect: ('\U0001f600\U0001f600b', (1, 4), 1, 4)
s('.*\U0001f600', 'a\U0001f600\U0001f600b')
# expect: ('a\U0001f600\U0001f600', (0, 3), 0, 3)
s('.*?b', '\U0001f600\U0001f600b')
# expect: ('\U0001f600\U0001f600b', (0, 3), 0, 3)
s('(?:.)*\U0001f601', '\U0001f600\U0001f601\U0001f600')
# expect: ('\U0001f600\U0001f601', (0, 2), 0, 2)
s('^.$', '\U0001f600')
# expect: ('\U0001f600', (0, 1), 0, 1)
s('^..$', '\U0001f600')
# expect: None
print(re.sub('é', 'è', 'café é'))
# expect: cafè è
print(re.sub('(.)x', '\\1é', '\U0001f600xéx'))
# expect: 😀ééé
print(re.compile('é').split('aébéc'))
# expect: ['a', 'b', 'c']
print(re.compile('.').split('a\U0001f600b'))
# expect: ['', '', '', '']

