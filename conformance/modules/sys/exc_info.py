# The exception being handled, None outside of a handler.
import sys
try:
    raise ValueError(1)
except ValueError:
    print(sys.exc_info()[:2])  # expect: (<class 'ValueError'>, ValueError(1,))
print(sys.exc_info())  # expect: (None, None, None)
