# differs-from-cpython: fewer forms, other error texts
# Match objects: what groups have matched, and where.
import ure


def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


m = ure.search('(a)(x)?(b+)', 'zzabbc')
print(m)
# expect: <match num=4>
t(m.group, 0)
# expect: abb
t(m.group, 1)
# expect: a
t(m.group, 2)
# expect: None
t(m.group, 3)
# expect: bb
t(m.group, True)
# expect: a
t(m.group, 4)
# expect: IndexError (4,)
t(m.group, -1)
# expect: IndexError (-1,)
t(m.group, 'a')
# expect: TypeError ("can't convert str to int",)
t(m.group)
# expect: TypeError ('function takes 2 positional arguments but 1 were given',)
t(m.group, 1, 2)
# expect: TypeError ('function takes 2 positional arguments but 3 were given',)
t(m.groups)
# expect: ('a', None, 'bb')
t(m.groups, None)
# expect: TypeError ('function takes 1 positional arguments but 2 were given',)
t(m.span)
# expect: (2, 5)
t(m.span, 0)
# expect: (2, 5)
t(m.span, 1)
# expect: (2, 3)
t(m.span, 2)
# expect: (-1, -1)
t(m.span, 3)
# expect: (3, 5)
t(m.span, 4)
# expect: IndexError (4,)
t(m.start)
# expect: 2
t(m.start, 3)
# expect: 3
t(m.start, 2)
# expect: -1
t(m.start, -1)
# expect: IndexError (-1,)
t(m.end)
# expect: 5
t(m.end, 3)
# expect: 5
t(m.end, 2)
# expect: -1
t(m.end, 4)
# expect: IndexError (4,)
t(lambda: m.nothing)
# expect: AttributeError ("'match' object has no attribute 'nothing'",)
t(lambda: type(m)())
# expect: TypeError ("can't create 'match' instances",)
print(type(m))
# expect: <class 'match'>
print(ure.match('a', 'a').groups())
# expect: ()
print(ure.match('b', 'ab'))
# expect: None
print(ure.match('a', 'ab').span())
# expect: (0, 1)
# A group has what it has matched last.
print(ure.match('(?:(a)|b)*', 'ab').groups())
# expect: ('a',)
print(ure.match('(a|(b))*', 'aba').groups())
# expect: ('a', 'b')
# Bytes.
m = ure.search(b'(\x80)(b)?', b'a\x80\xffb')
print(m.group(0), m.groups(), m.span(1))
# expect: b'\x80' (b'\x80', None) (1, 2)
print(ure.search('(a)', b'xa').groups())
# expect: (b'a',)
print(ure.search(b'(a)', 'xa').groups())
# expect: ('a',)
print(ure.search(b'[\x80-\xff]+', b'ab\xc3\xa9').group(0))
# expect: b'\xc3\xa9'
print(ure.search('\xe9', b'ab\xc3\xa9').group(0))
# expect: b'\xc3\xa9'
t(ure.search, 'a', bytearray(b'a'))
# expect: TypeError ("can't convert 'bytearray' object to str implicitly",)
t(ure.search, 'a', None)
# expect: TypeError ("can't convert 'NoneType' object to str implicitly",)
t(ure.search, 1, 'a')
# expect: TypeError ("can't convert 'int' object to str implicitly",)
t(ure.search, 'a')
# expect: TypeError ('function missing 1 required positional arguments',)
t(ure.search, 'a', 'b', 0, 1)
# expect: None
t(ure.search, 'a', 'b', 0, 1, 2)
# expect: TypeError ('function expected at most 4 arguments, got 5',)
# Compiled expressions.
r = ure.compile('(b)|c')
print(type(r))
# expect: <class 'ure'>
t(lambda: type(r)())
# expect: TypeError ("can't create 'ure' instances",)
t(lambda: r.nothing)
# expect: AttributeError ("'ure' object has no attribute 'nothing'",)
print(r.search('abc').span(), r.match('cb').span(), r.match('ab'))
# expect: (1, 2) (0, 1) None
print(ure.search(r, 'abc').span(), ure.match(r, 'cb').groups(), ure.sub(r, 'x', 'abc'))
# expect: (1, 2) (None,) axx
print(ure.search(ure.compile(b'(b)'), 'abc').group(1))
# expect: b
t(ure.compile, r)
# expect: TypeError ("can't convert 'ure' object to str implicitly",)
t(ure.compile)
# expect: TypeError ('function missing 1 required positional arguments',)
t(ure.compile, None)
# expect: TypeError ("can't convert 'NoneType' object to str implicitly",)
t(ure.compile, bytearray(b'a'))
# expect: TypeError ("can't convert 'bytearray' object to str implicitly",)
import re
print(re.search is ure.search)
# expect: True

