# A class with a built-in base has a built-in part, which its own methods hide.
class L(list):
    def __init__(self, n):
        super().__init__(range(n))
    def __len__(self):
        return 100
    def first(self):
        return self[0]
x = L(3)
print(x, len(x), x.first(), 2 in x, x == [0, 1, 2])  # expect: [0, 1, 2] 100 0 True True
x.append(7)
print(list(x), x[-1])  # expect: [0, 1, 2, 7] 7
x.note = "attributes too"
print(x.note, isinstance(x, list), issubclass(L, list))  # expect: attributes too True True
try:
    class N(list, dict):
        pass
except TypeError:
    print("TypeError")  # expect: TypeError
