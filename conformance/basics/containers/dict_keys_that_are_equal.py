# Keys that are equal are one key; the first stays, the last value counts.
d = {1: "int", 1.0: "float", True: "bool"}
print(d)  # expect: {1: 'bool'}
d = {(1, "a"): 1}
print(d[(1.0, "a")], d.get((1, "b")))  # expect: 1 None
print({"a": 1}.get(b"a"), {2 ** 70: 1}[2.0 ** 70])  # expect: None 1
class K:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return 7
    def __eq__(self, other):
        return isinstance(other, K) and self.n == other.n
d = {K(i): i for i in range(300)}
print(len(d), d[K(250)], d.get(K(300)), K(5) in d, 5 in d)  # expect: 300 250 None True False
for i in range(0, 300, 3):
    del d[K(i)]
print(len(d), d.get(K(3)), d[K(4)])  # expect: 200 None 4
