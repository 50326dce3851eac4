# pycopy is another name of micropython.
import micropython, pycopy
print(micropython is pycopy, pycopy.__name__, pycopy.const(5))  # expect: True micropython 5
