# differs-from-cpython: the code of an expression has limits
# How large the parts of an expression can be, and loops without an end.
import ure


def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


def c(pattern):
    ure.compile(pattern)
    return len(pattern)


t(c, 'a' * 1000)
# expect: 1000
t(c, '(' + 'a' * 62 + ')*')
# expect: ValueError ('error in regex',)
t(c, '(' + 'a' * 60 + ')*')
# expect: 63
t(c, '(?:' + 'a' * 62 + ')*')
# expect: 67
t(c, '(?:' + 'a' * 63 + ')*')
# expect: ValueError ('error in regex',)
t(c, '(?:' + 'a' * 63 + ')+')
# expect: 68
t(c, '(?:' + 'a' * 64 + ')+')
# expect: ValueError ('error in regex',)
t(c, '(?:' + 'a' * 63 + ')?')
# expect: 68
t(c, '(?:' + 'a' * 64 + ')?')
# expect: ValueError ('error in regex',)
t(c, 'a' * 62 + '|b')
# expect: 64
t(c, 'a' * 63 + '|b')
# expect: ValueError ('error in regex',)
t(c, 'a' * 62 + '.|b')
# expect: 65
t(c, 'b|' + 'a' * 63)
# expect: 65
t(c, 'b|' + 'a' * 63 + '.')
# expect: 66
t(c, 'b|' + 'a' * 64)
# expect: ValueError ('error in regex',)
t(c, '|'.join('a' * 20))
# expect: 39
t(c, '|'.join('a' * 22))
# expect: 43
t(c, '|'.join('a' * 32))
# expect: ValueError ('error in regex',)
t(c, '[' + 'a' * 127 + ']')
# expect: 129
t(c, '[' + 'a' * 128 + ']')
# expect: ValueError ('error in regex',)
t(c, '[' + 'a-c' * 127 + ']')
# expect: 383
t(c, '[' + 'a' * 61 + ']*')
# expect: 64
t(c, '[' + 'a' * 62 + ']*')
# expect: ValueError ('error in regex',)
t(c, '()' * 63)
# expect: 126
t(c, '()' * 64)
# expect: ValueError ('error in regex',)
t(c, '(?:a)' * 100)
# expect: 500
t(c, '(' * 30 + ')' * 30)
# expect: 60
t(ure.match, '(a*)*', 'aaa')
# expect: RuntimeError ('maximum recursion depth exceeded',)
t(ure.match, '(a|b?)+', 'aaa')
# expect: RuntimeError ('maximum recursion depth exceeded',)
t(ure.search, '(^)*', 'a')
# expect: RuntimeError ('maximum recursion depth exceeded',)
t(ure.search, '(a??)*b', 'c')
# expect: RuntimeError ('maximum recursion depth exceeded',)
t(ure.match, '(a*)*?b', 'ab')
# expect: <match num=2>
t(ure.match, '(a*)*?b', 'c')
# expect: RuntimeError ('maximum recursion depth exceeded',)
t(ure.sub, '(a*)*', '', 'b')
# expect: RuntimeError ('maximum recursion depth exceeded',)

