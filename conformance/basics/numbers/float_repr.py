# The shortest text that reads back as the same number.
print(0.1, 1.0, -2.5, 1e16, 123456789.125)  # expect: 0.1 1.0 -2.5 1e+16 123456789.125
print(1e100, 1e-7, 5e-324, 1.7976931348623157e308)  # expect: 1e+100 1e-07 5e-324 1.7976931348623157e+308
print(0.1 + 0.2)  # expect: 0.30000000000000004
print(float("inf"), -float("inf"), float("nan"), -0.0)  # expect: inf -inf nan -0.0
