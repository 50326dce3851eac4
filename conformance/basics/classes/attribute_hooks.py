# __setattr__ and __delattr__ see every store and delete; object's do the work.
class A:
    def __setattr__(self, name, value):
        print("set", name)
        object.__setattr__(self, name, value * 2)
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)
    def __getattr__(self, name):
        return name.upper()
a = A()
a.x = 2  # expect: set x
print(a.x, a.y)  # expect: 4 Y
del a.x  # expect: del x
print(a.x)  # expect: X
try:
    del a.x  # expect: del x
except AttributeError:
    print("AttributeError")  # expect: AttributeError
