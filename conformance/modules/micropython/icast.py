# bytes become the str they encode.
from micropython import icast
print(icast(b"abc", str))  # expect: abc
try:
    icast(1, str)
except TypeError:
    print("TypeError")  # expect: TypeError
