# Text of any object and of bytes.
print(str(), str(1), str(None), str('a'), str([1, 'a']), str(b'a'))
print(str(b'\xc3\xa9', 'utf-8'), str(b'a\xff', 'utf-8', 'ignore'), str(b'\xff', 'utf-8', 'replace') == '\ufffd')
try:
    str(b'\xff', 'utf-8')
except UnicodeError:
    print('UnicodeError')
# expect:  1 None a [1, 'a'] b'a'
# expect: é a True
# expect: UnicodeError
