# Adding, repeating and searching.
print('a' + 'b', 'ab' * 3, 2 * 'ab', 'ab' * 0 == '', 'ab' * -1 == '', 'b' in 'abc', 'x' in 'abc')
# expect: ab ababab abab True True True False
print('a' < 'b', 'a' <= 'a', 'b' > 'abc', 'é' >= 'z', '😀' > '\uffff', '\uffff' < '😀')
# expect: True True True True True True
text = 'a'
text += 'b'
text *= 2
print(text, text == 'abab', text != 'abab', not '', bool('a'))
# expect: abab True False True True
