# %g that rounds up to a power of ten keeps the form without exponent.
# differs-from-cpython: CPython prints 1e+02, -1e+01 and 1e+06
print('%.2g' % 99.9, '%.1g' % -9.9, '%g' % 999999.5, '%.2g' % 100)
# expect: 100 -10 1000000 1e+02
