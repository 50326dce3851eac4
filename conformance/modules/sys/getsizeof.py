# Sizes are positive where they are known.
import sys
print(sys.getsizeof(1) > 0, sys.getsizeof(1.5) > 0, sys.getsizeof("a") > 0, sys.getsizeof([1]) > sys.getsizeof(()) - 1)  # expect: True True True True
