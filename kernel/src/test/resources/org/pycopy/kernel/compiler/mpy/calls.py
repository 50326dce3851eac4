f()
f(1, 2, 3)
f(1, a=2, b=3)
f(*a)
f(**k)
f(1, *a, b=2, **k)
o.m(1)(2).n(3, *a)
o.a.b.c()
f(x for x in y)
f(1, (x for x in y), k=[z for z in w])
class A(B, metaclass=C): pass
class D(): pass
class E:
    """Dropped."""
    x = 1
    def m(self, *args, **kw):
        super().m(1)
        super().attr
        return super()
    def n():
        return __class__
    class F:
        y = x
@d
@d.e(1)
@micropython.bytecode
def g(): pass
@dec
class G: pass
