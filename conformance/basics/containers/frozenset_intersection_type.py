# The intersection of a frozenset is a frozenset, as in CPython. (The reference yields a set.)
print(frozenset([1, 2]) & {2}, frozenset([1]).intersection([1]))  # expect: frozenset({2}) frozenset({1})
