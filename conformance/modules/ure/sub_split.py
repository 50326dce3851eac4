# differs-from-cpython: an empty match ends the search
# sub() and split().
import ure


def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


t(ure.sub, 'a', 'b', 'caaad')
# expect: cbbbd
t(ure.sub, 'a+', 'b', 'caaada')
# expect: cbdb
t(ure.sub, 'x', 'b', 'caaad')
# expect: caaad
t(ure.sub, 'a', '', 'banana')
# expect: bnn
t(ure.sub, 'a', 'b', 'caaad', 2)
# expect: cbbad
t(ure.sub, 'a', 'b', 'caaad', 0)
# expect: cbbbd
t(ure.sub, 'a', 'b', 'caaad', -1)
# expect: cbbbd
t(ure.sub, 'a', 'b', 'caaad', 2, 7)
# expect: cbbad
t(ure.sub, 'a', 'b', 'caaad', None)
# expect: TypeError ("can't convert NoneType to int",)
t(ure.sub, 'a', 'b')
# expect: TypeError ('function missing 1 required positional arguments',)
t(ure.sub, 'a', 'b', 'a', 1, 2, 3)
# expect: TypeError ('function expected at most 5 arguments, got 6',)
t(ure.sub, 'a*', 'b', 'caaad')
# expect: caaad
t(ure.sub, 'a*', 'b', 'aacaad')
# expect: bcaad
# The begin is where the last match has ended.
t(ure.sub, '^a', 'b', 'aaca')
# expect: bbca
t(ure.sub, 'a$', 'b', 'aaca')
# expect: aacb
t(ure.sub, '(a)(b)?', '[\\1|\\2]', 'abaca')
# expect: [a|b][a|]c[a|]
t(ure.sub, '(a)(b)?', '[\\g<1>|\\g<2>|\\g<0>]', 'abaca')
# expect: [a|b|ab][a||a]c[a||a]
t(ure.sub, '(a)', '\\g<1', 'bab')
# expect: bab
t(ure.sub, '(a)', '\\1>', 'bab')
# expect: ba>b
t(ure.sub, '(a)', '\\g1', 'bab')
# expect: bg1b
t(ure.sub, '(a)', '\\g<', 'bab')
# expect: bb
t(ure.sub, '(a)', '\\g<\\\\', 'bab')
# expect: b\b
t(ure.sub, '(a)', '\\\\\\x\\', 'bab')
# expect: b\xb
t(ure.sub, '(a)', '\\2', 'bab')
# expect: IndexError (2,)
t(ure.sub, '(a)', '\\2', 'bb')
# expect: bb
t(ure.sub, '(a)', '\\00001', 'bab')
# expect: bab
t(ure.sub, '(a)', '\\4294967297', 'bab')
# expect: bab
t(ure.sub, '(a)', '\\4294967295', 'bab')
# expect: IndexError (4294967295,)
t(ure.sub, '(a)', 'x\0y', 'bab')
# expect: bxb
t(ure.sub, 'a', lambda m: '<' + m.group(0) + '>', 'bab')
# expect: b<a>b
t(ure.sub, '(a)', lambda m: '\\1\\1', 'bab')
# expect: baab
t(ure.sub, 'a', lambda m: str(m.span()), 'bab', 1)
# expect: b(1, 2)b
t(ure.sub, 'a', lambda m: None, 'bab')
# expect: TypeError ("can't convert 'NoneType' object to str implicitly",)
t(ure.sub, 'a', lambda m: None, 'bb')
# expect: bb
t(ure.sub, 'a', lambda: '', 'bab')
# expect: TypeError ('<lambda>() takes 0 positional arguments but 1 were given',)
t(ure.sub, 'a', 1, 'bab')
# expect: TypeError ("can't convert 'int' object to str implicitly",)
t(ure.sub, 'a', 1, 'bb')
# expect: bb
t(ure.sub, 'a', 'x', 1)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
t(ure.sub, '(', 'x', 'a')
# expect: ValueError ('error in regex',)
t(ure.sub, 'a', 'x', b'bab')
# expect: b'bxb'
t(ure.sub, b'a', b'x', 'bab')
# expect: bxb
t(ure.sub, 'a', lambda m: b'<' + m.group(0) + b'>', b'bab')
# expect: b'b<a>b'
found = []
t(ure.sub, '(.)', lambda m: found.append(m) or 'x', 'abc')
# expect: xxx
print([m.group(1) for m in found])
# expect: ['a', 'b', 'c']
inner = ure.compile('b+')
t(ure.sub, '(a.*?a)', lambda m: inner.sub('c', m.group(1)), 'abba aba')
# expect: aca aca
r = ure.compile('[ ,]+')
t(r.split, 'a b, c')
# expect: ['a', 'b', 'c']
t(r.split, '')
# expect: ['']
t(r.split, ' ')
# expect: ['', '']
t(r.split, ' a ')
# expect: ['', 'a', '']
t(r.split, 'a b c', 1)
# expect: ['a', 'b c']
t(r.split, 'a b c', 2)
# expect: ['a', 'b', 'c']
t(r.split, 'a b c', 3)
# expect: ['a', 'b', 'c']
t(r.split, 'a b c', 0)
# expect: ['a', 'b', 'c']
t(r.split, 'a b c', -1)
# expect: ['a', 'b', 'c']
t(r.split, 'a b c', 'x')
# expect: TypeError ("can't convert str to int",)
t(r.split, 'a b c', 1, 2)
# expect: TypeError ('function expected at most 3 arguments, got 4',)
t(r.split, b'a b')
# expect: [b'a', b'b']
t(r.split, 1)
# expect: TypeError ("can't convert 'int' object to str implicitly",)
t(r.split)
# expect: TypeError ('function missing 1 required positional arguments',)
t(ure.compile('x*').split, 'axxb')
# expect: ['axxb']
t(ure.compile('x*').split, 'xab')
# expect: ['', 'ab']
t(ure.compile('^a').split, 'aaba')
# expect: ['', '', 'ba']
t(ure.compile('(a)').split, 'xax')
# expect: NotImplementedError ('splitting with sub-captures',)
t(ure.compile('(a)').split, 'xx')
# expect: ['xx']
t(ure.compile('a').sub, 'x', 'bab')
# expect: bxb
t(ure.compile('a').sub, 'x')
# expect: TypeError ('function missing 1 required positional arguments',)
t(lambda: hasattr(ure, 'split'))
# expect: False

