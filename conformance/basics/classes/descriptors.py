# Descriptors act on reads, stores and deletes through an instance.
class D:
    def __get__(self, obj, cls):
        return "get", obj is None, cls.__name__
    def __set__(self, obj, value):
        print("set", value)
    def __delete__(self, obj):
        print("delete")
class A:
    d = D()
a = A()
print(a.d)  # expect: ('get', False, 'A')
a.d = 5  # expect: set 5
del a.d  # expect: delete
print("d" in a.__dict__)  # expect: False
