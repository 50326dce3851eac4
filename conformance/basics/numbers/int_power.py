# ** is exact for ints; a negative exponent gives a float.
print(2**10, (-3)**3, 0**0)  # expect: 1024 -27 1
print(7**50)  # expect: 1798465042647412146620280340569649349251249
print((-2)**127)  # expect: -170141183460469231731687303715884105728
print(2**-2)  # expect: 0.25
print((10**20)**-1)  # expect: 1e-20
