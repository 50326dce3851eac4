# keys(), values() and items() show the dict as it is now.
# differs-from-cpython: views are of one type and have no length
d = {1: 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i)  # expect: dict_keys([1]) dict_values([2]) dict_items([(1, 2)])
d[1] = 3
print(k, v, i)  # expect: dict_keys([1]) dict_values([3]) dict_items([(1, 3)])
print(1 in k, 2 in k, 3 in v, (1, 3) in i, list(i))  # expect: True False True True [(1, 3)]
print(type(k), type(iter(k)), [x for x in v])  # expect: <class 'dict_view'> <class 'iterator'> [3]
try:
    len(k)
except TypeError as e:
    print(e)  # expect: object of type 'dict_view' has no len()
