# The special method of whichever base comes first counts, built-in or not.
class Mixin:
    def __getitem__(self, i):
        return "mixin"
    def __call__(self):
        return "called"
class A(list, Mixin):
    pass
class B(Mixin, list):
    pass
print(A([5])[0], B([5])[0])  # expect: 5 mixin
print(A()(), B()())  # expect: called called
