# differs-from-cpython: fewer forms, other error texts
# What the syntax of expressions is, and what it is not.
import ure


def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


def s(pattern, string):
    try:
        m = ure.search(pattern, string)
        print(m and [m.span(i) for i in range(len(m.groups()) + 1)])
    except Exception as e:
        print(type(e).__name__, e.args)


s('b', 'abc')
# expect: [(1, 2)]
s('.', '\n')
# expect: [(0, 1)]
s('', 'a')
# expect: [(0, 0)]
s('a.c', 'xabcx')
# expect: [(1, 4)]
s('[a-c]+', 'xxabcdx')
# expect: [(2, 5)]
s('[^a-c]+', 'abxyzc')
# expect: [(2, 5)]
s('[-a]+', 'b-a-')
# expect: [(1, 4)]
s('[a-]+', 'b-a-')
# expect: [(1, 4)]
s('[a\\]b]+', 'xa]b')
# expect: [(1, 4)]
s('[\\\\]', 'a\\')
# expect: [(1, 2)]
s('[]', 'a')
# expect: None
s('[^]', 'a')
# expect: [(0, 1)]
s('[]a]', 'a]')
# expect: None
s('[*.(|]+', 'a.*(|')
# expect: [(1, 5)]
s('[c-a]', 'b')
# expect: None
s('[a-c-e]+', '-bde')
# expect: [(0, 2)]
s('}{'[0], 'a}')
# expect: [(1, 2)]
s(']', 'a]')
# expect: [(1, 2)]
s('\\d+', 'ab12c')
# expect: [(2, 4)]
s('\\D+', '12ab3')
# expect: [(2, 4)]
s('\\s+', 'a \t\n\r\x0b\x0cb')
# expect: [(1, 7)]
s('\\S+', ' ab ')
# expect: [(1, 3)]
s('\\w+', '-aZ_09-')
# expect: [(1, 6)]
s('\\W+', 'a-+b')
# expect: [(1, 3)]
s('\\.\\*\\+\\?\\[\\]\\(\\)\\{\\}\\|\\^\\$', 'x.*+?[](){}|^$')
# expect: [(1, 14)]
s('\\-\\ \\/', 'a- /')
# expect: [(1, 4)]
s('^b', 'ab')
# expect: None
s('^a', 'ab')
# expect: [(0, 1)]
s('b$', 'ab')
# expect: [(1, 2)]
s('a$', 'ab')
# expect: None
s('x^', 'x')
# expect: None
s('a|^b', 'bb')
# expect: [(0, 1)]
s('(^a|b)c', 'acbc')
# expect: [(0, 2), (0, 1)]
s('ab|cd|ef', 'xefcd')
# expect: [(1, 3)]
s('a|', 'b')
# expect: [(0, 0)]
s('|a', 'a')
# expect: [(0, 0)]
s('x(a|b|)y', 'xy')
# expect: [(0, 2), (1, 1)]
s('(a)(b)?(c)', 'ac')
# expect: [(0, 2), (0, 1), (-1, -1), (1, 2)]
s('((a)|(b))+', 'ab')
# expect: [(0, 2), (1, 2), (0, 1), (1, 2)]
s('(a(b(c)))', 'xabc')
# expect: [(1, 4), (1, 4), (2, 4), (3, 4)]
s('(?:ab)+', 'xababx')
# expect: [(1, 5)]
s('(?:a|(b))+', 'ba')
# expect: [(0, 2), (0, 1)]
s('a?b', 'ab')
# expect: [(0, 2)]
s('a??b', 'ab')
# expect: [(0, 2)]
s('a*', 'aaa')
# expect: [(0, 3)]
s('a*?', 'aaa')
# expect: [(0, 0)]
s('a+?', 'aaa')
# expect: [(0, 1)]
s('<.*>', '<a><b>')
# expect: [(0, 6)]
s('<.*?>', '<a><b>')
# expect: [(0, 3)]
s('<.+?>', '<><b>')
# expect: [(0, 5)]
s('(a*)(a*)', 'aa')
# expect: [(0, 2), (0, 2), (2, 2)]
s('(a*?)(a*)', 'aa')
# expect: [(0, 2), (0, 0), (0, 2)]
s('(ab)*c', 'ababc')
# expect: [(0, 5), (2, 4)]
s('(a|ab)(c|bcd)(d*)', 'abcd')
# expect: [(0, 4), (0, 1), (1, 4), (4, 4)]
s('()', 'a')
# expect: [(0, 0), (0, 0)]
s('()b', 'ab')
# expect: [(1, 2), (1, 1)]
s('(?:)b', 'ab')
# expect: [(1, 2)]
# Null characters end expressions.
s('a\0(', 'a')
# expect: [(0, 1)]
s('a', '\0a')
# expect: [(1, 2)]
# Not supported, or wrong.
s('*', '')
# expect: ValueError ('error in regex',)
s('a**', '')
# expect: ValueError ('error in regex',)
s('a*??', '')
# expect: ValueError ('error in regex',)
s('^*', '')
# expect: ValueError ('error in regex',)
s('$+', '')
# expect: ValueError ('error in regex',)
s('|*', '')
# expect: ValueError ('error in regex',)
s('(*)', '')
# expect: ValueError ('error in regex',)
s('(?:)*', '')
# expect: ValueError ('error in regex',)
s('(', '')
# expect: ValueError ('error in regex',)
s(')', '')
# expect: ValueError ('error in regex',)
s('a)', '')
# expect: ValueError ('error in regex',)
s('(a', '')
# expect: ValueError ('error in regex',)
s('[', '')
# expect: ValueError ('error in regex',)
s('[a', '')
# expect: ValueError ('error in regex',)
s('[^', '')
# expect: ValueError ('error in regex',)
s('[a-', '')
# expect: ValueError ('error in regex',)
s('a{2}', '')
# expect: ValueError ('error in regex',)
s('{', '')
# expect: ValueError ('error in regex',)
s('(?P<n>a)', '')
# expect: ValueError ('error in regex',)
s('(?=a)', '')
# expect: ValueError ('error in regex',)
s('(?', '')
# expect: ValueError ('error in regex',)
s('\\', '')
# expect: ValueError ('error in regex',)
s('\\b', '')
# expect: ValueError ('error in regex',)
s('\\n', '')
# expect: ValueError ('error in regex',)
s('\\1', '')
# expect: ValueError ('error in regex',)
s('\\A', '')
# expect: ValueError ('error in regex',)
s('[\\d]', '')
# expect: ValueError ('error in regex',)
s('[\\n]', '')
# expect: ValueError ('error in regex',)
s('[a\\', '')
# expect: ValueError ('error in regex',)

