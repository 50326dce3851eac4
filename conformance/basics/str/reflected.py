# The reflected method of a user's class is tried before the error.
class A:
    def __radd__(self, other):
        return other + '!'
print('a' + A())
# expect: a!
