# A dict keeps the order in which its keys came in. (The reference does not: it hashes.)
d = {"z": 1, "a": 2, 10: 3}
d["m"] = 4
print(d)  # expect: {'z': 1, 'a': 2, 10: 3, 'm': 4}
d["a"] = 5
del d["z"]
d["z"] = 6
print(d)  # expect: {'a': 5, 10: 3, 'm': 4, 'z': 6}
print(d.popitem(), d)  # expect: ('z', 6) {'a': 5, 10: 3, 'm': 4}
print(list(d), list(d.values()), list(d.items()))  # expect: ['a', 10, 'm'] [5, 3, 4] [('a', 5), (10, 3), ('m', 4)]
big = {i: -i for i in range(100)}
for i in range(0, 100, 2):
    del big[i]
print(list(big)[:5], list(big)[-3:], len(big))  # expect: [1, 3, 5, 7, 9] [95, 97, 99] 50
