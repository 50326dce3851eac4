# intern() gives one object for equal names.
import sys
a = sys.intern("ab" + str(12))
print(a is sys.intern("ab" + str(12)), sys.maybe_intern("ab12") is a)  # expect: True True
try:
    sys.intern(b"a")
except TypeError:
    print("TypeError")  # expect: TypeError
