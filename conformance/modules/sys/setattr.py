# Only the standard streams can be assigned.
import sys
try:
    sys.foo = 1
except AttributeError as e:
    print(e)  # expect: 'module' object has no attribute 'foo'
try:
    sys.stdout = 1
except OSError as e:
    print(e)  # expect: stream operation not supported
