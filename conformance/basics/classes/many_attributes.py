# Instances keep their attributes however many there are, and in whatever order they came.
class A:
    pass
for count in (1, 8, 9, 63, 64, 65, 200):
    a = A()
    for i in range(count):
        setattr(a, "n%d" % i, i)
    b = A()
    for i in range(count - 1, -1, -1):
        setattr(b, "n%d" % i, i)
    assert all(getattr(a, "n%d" % i) == i == getattr(b, "n%d" % i) for i in range(count))
    assert not hasattr(a, "n%d" % count)
    delattr(a, "n0")
    assert len(a.__dict__) == count - 1 and len(b.__dict__) == count
print("ok")  # expect: ok
