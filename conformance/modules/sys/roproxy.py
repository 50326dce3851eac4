# A read-only proxy reads like its target and cannot be stored into.
import sys
d = sys.roproxy({1: 2})
print(d[1], len(d), 1 in d, d == {1: 2}, str(d), repr(d))  # expect: 2 1 True True {1: 2} <roproxy {1: 2}>
try:
    d[1] = 3
except TypeError as e:
    print(e)  # expect: 'roproxy' object doesn't support item assignment
try:
    d.x = 1
except AttributeError as e:
    print(e)  # expect: 'roproxy' object has no attribute 'x'
