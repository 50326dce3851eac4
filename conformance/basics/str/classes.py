# Classes of ASCII characters.
print('abc'.isalpha(), 'a1'.isalpha(), ''.isalpha(), '12'.isdigit(), '1a'.isdigit())
# expect: True False False True False
print(' \t'.isspace(), ''.isspace(), 'A1'.isupper(), '1'.isupper(), 'a1'.islower(), 'aB'.islower())
# expect: True False True False True False
print('aBc'.upper(), 'aBc'.lower(), b'aBc'.upper(), b'1'.isdigit())
# expect: ABC abc b'ABC' True
