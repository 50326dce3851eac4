# A dict display as the only argument of whatever is called OrderedDict.
# differs-from-cpython: the items are stored one by one into what OrderedDict() returns
class OrderedDict:
    def __setitem__(self, key, value):
        print(key, value)


OrderedDict({1: 2, 3: 4})
# expect: 1 2
# expect: 3 4
