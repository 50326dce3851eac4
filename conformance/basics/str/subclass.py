# Instances of subclasses are texts everywhere.
class S(str):
    def twice(self):
        return self + self
s = S('ab')
print(s, s.twice(), len(s), s[0], s.upper(), s == 'ab', 'ab' == s, 'x' + s, ','.join([s, s]))
# expect: ab abab 2 a AB True True xab ab,ab
print('abab'.find(s), 'abab'.replace(s, 'c'), '%s' % s, '{:>4}'.format(s), 'ab'.startswith(s))
# expect: 0 cc ab   ab True
class B(bytes):
    pass
print(B(b'ab') + b'c', b'c' + B(b'ab'), B(b'a') == b'a', b','.join([B(b'a')]))
# expect: b'abc' b'cab' True b'a'
