# __init__ is not called where __new__ returns another type's object.
class A:
    def __new__(cls, x):
        return x
    def __init__(self, x):
        print("init")
print(A(3))  # expect: 3
class B:
    def __new__(cls, *args):
        print("new", args)  # expect: new (1,)
        return object.__new__(cls)
    def __init__(self, x):
        print("init", x)  # expect: init 1
print(type(B(1)) is B)  # expect: True
