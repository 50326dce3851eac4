# bytes compare by value and are never equal to str.
print(b'a' == b'a', b'a' != b'b', b'a' < b'b', b'\xff' > b'a', b'ab' >= b'a', b'a' == 1, b'a' in [b'a'])
# expect: True True True True True False True
print(97 in b'a', b'bc' in b'abc', b'' in b'', hash(b'a') == hash(b'a'), {b'a': 1}[b'a'])
# expect: True True True True 1
