# super() starts from the bases of the class that the method is in.
# differs-from-cpython: there it follows the resolution order of the instance's class
class A:
    def f(self):
        print("A")
class B(A):
    def f(self):
        print("B")
        super().f()
class C(A):
    def f(self):
        print("C")
        super().f()
class D(B, C):
    def f(self):
        print("D")
        super().f()
D().f()
# expect: D
# expect: B
# expect: A
