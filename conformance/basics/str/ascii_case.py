# Case and classes of characters know ASCII only.
# differs-from-cpython: characters from 128 on belong to no class and have no case
print('aé'.upper(), 'AÉ'.lower(), 'é'.isalpha(), 'É'.isupper())
# expect: Aé aÉ False False
print('٣'.isdigit(), '\u2003'.isspace(), '\x1c'.isspace())
# expect: False False False
