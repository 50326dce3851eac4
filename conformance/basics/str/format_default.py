# A number with a precision or width but no type is formatted as by g.
# differs-from-cpython: CPython keeps one decimal, or prints as repr does
print('{:5}'.format(1.0), '{:.3}'.format(1234.5), '{:10}'.format(1/3), '{:.2}'.format(99.9))
# expect:     1 1.23e+03   0.333333 100
