# // and % of floats follow the sign of the divisor.
print(7.0 // 2, -7.0 // 2, 7 // -2.0)  # expect: 3.0 -4.0 -4.0
print(7.0 % 2, -7.0 % 2, 7 % -2.0, 6.0 % -2)  # expect: 1.0 1.0 -1.0 -0.0
print(divmod(5.5, -2), 1e17 // 0.1)  # expect: (-3.0, -0.5) 1e+18
print(1 // float("inf"), -1 % float("inf"))  # expect: 0.0 inf
