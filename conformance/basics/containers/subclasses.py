# Instances of subclasses of the containers count as containers.
class L(list):
    def total(self):
        return sum(self)
l = L([1, 2])
l.append(3)
print(l, l.total(), len(l), l[0], l[1:], l == [1, 2, 3], sorted(l))  # expect: [1, 2, 3] 6 3 1 [2, 3] True [1, 2, 3]
class D(dict):
    pass
d = D(a=1)
d["b"] = 2
print(sorted(d.items()), d.get("a"), "b" in d, d == {"a": 1, "b": 2})  # expect: [('a', 1), ('b', 2)] 1 True True
class T(tuple):
    pass
t = T((1, 2))
print(t, t + (3,), (1, 2) == t, hash(t) == hash((1, 2)), t.index(2))  # expect: (1, 2) (1, 2, 3) True True 1
print([].__init__(), l.__init__([5]), l)  # expect: None None [5]
