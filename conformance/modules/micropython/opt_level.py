# From level 1 on assert is not compiled.
import micropython
print(micropython.opt_level())  # expect: 0
micropython.opt_level(1)
exec("assert False")
print(micropython.opt_level())  # expect: 1
