# What sys tells about the interpreter.
import sys
print(sys.byteorder, sys.maxsize, sys.version, sys.version_info)  # expect: little 9223372036854775807 3.4.0 (3, 4, 0)
print(sys.implementation, sys.implementation.name, sys.implementation[1])  # expect: (name='micropython', version=(3, 6, 1)) micropython (3, 6, 1)
