# Classes of tuples with named items.
# differs-from-cpython: module has another name there
from ucollections import namedtuple
P = namedtuple("P", ["x", "y"])
p = P(1, y=2)
print(p, p.x, p[1], len(p), p == (1, 2), (1, 2) == p, hash(p) == hash((1, 2)))  # expect: P(x=1, y=2) 1 2 2 True True True
print(isinstance(p, tuple), type(p), P, p + (3,), p[:1], sum(p))  # expect: True <class 'P'> <class 'P'> (1, 2, 3) (1,) 3
x, y = p
print(x, y, namedtuple("Q", "a  b")(1, 2), namedtuple("E", ())())  # expect: 1 2 Q(a=1, b=2) E()
print(P(1, 2)._asdict())  # expect: OrderedDict({'x': 1, 'y': 2})
class R(P):
    def total(self):
        return self.x + self.y
print(R(3, 4).total(), R(3, 4).x, R(y=1, x=2)[0])  # expect: 7 3 2
def raises(f):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
def assign():
    p.x = 5
raises(assign)  # expect: AttributeError can't set attribute
raises(lambda: P(1))  # expect: TypeError P() takes 2 positional arguments but 1 were given
raises(lambda: P(1, 2, 3))  # expect: TypeError P() takes 2 positional arguments but 3 were given
raises(lambda: P(1, z=2))  # expect: TypeError unexpected keyword argument 'z'
raises(lambda: P(1, x=2))  # expect: TypeError function got multiple values for argument 'x'
raises(lambda: p.z)  # expect: AttributeError 'P' object has no attribute 'z'
raises(lambda: namedtuple("P", 5))  # expect: TypeError object 'int' isn't a tuple or list
try:
    P._asdict((1, 2))
except TypeError:
    print('TypeError')
# expect: TypeError
