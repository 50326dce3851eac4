# An exception class may have an __init__ of its own, with other parameters.
class E(Exception):
    def __init__(self, a, b=2):
        self.a = a
        self.b = b
    def __str__(self):
        return "E%d" % self.b
e = E(1, b=5)
print(e.args, e.a, e.b, str(e))  # expect: (1,) 1 5 E5
class F(Exception):
    def __init__(self, x):
        super().__init__(x, x)
print(F(3).args, str(F(3)))  # expect: (3, 3) (3, 3)
