# OrderedDict keeps its order, and compares it with that of another.
# differs-from-cpython: module has another name there
from ucollections import OrderedDict
d = OrderedDict([("z", 1), ("a", 2)])
d["m"] = 3
print(d, list(d), d.popitem(), d["z"])  # expect: OrderedDict({'z': 1, 'a': 2}) ['z', 'a', 'm'] ('m', 3) 1
a = OrderedDict([(1, 2), (3, 4)])
b = OrderedDict([(3, 4), (1, 2)])
print(a == b, a == a.copy(), a == {3: 4, 1: 2})  # expect: False True True
del a[1]
a[1] = 2
print(a == b, isinstance(a, dict), type(a.copy()), OrderedDict())  # expect: True True <class 'OrderedDict'> OrderedDict({})
