# Quotes and escapes.
print(repr('a'), repr("a'b"), repr('a"b'), repr('a\'"b'), repr('\\\n\r\t\0\x1b\x7f'))
# expect: 'a' "a'b" 'a"b' 'a\'"b' '\\\n\r\t\x00\x1b\x7f'
print(repr('\x80\xa0é'), repr(b'a\x00\xff\'"'), repr(b"'"))
# expect: '\x80\xa0é' b'a\x00\xff\'"' b"'"
