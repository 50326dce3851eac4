# Dicts are equal whatever the order of their keys.
# differs-from-cpython: error texts
print({1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} == {1: 3}, {1: 2} == {1: 2, 3: 4})  # expect: True False False
print({} == {}, {} == [], {} != 0, {1: [2]} == {1: [2.0]})  # expect: True False True True
try:
    {} < {}
except TypeError as e:
    print(e)  # expect: unsupported types for __lt__: 'dict', 'dict'
try:
    {} | {}
except TypeError as e:
    print(e)  # expect: unsupported types for __or__: 'dict', 'dict'
try:
    hash({})
except TypeError as e:
    print(e)  # expect: unsupported type for __hash__: 'dict'
