# Ints and floats compare by value.
print(1 == 1.0, 2 > 1.5, 10**20 == 1e20, 10**20 < float("inf"))  # expect: True True True True
print(1 != 1.0, 0 == -0.0)  # expect: False True
print(1 < float("nan"), 1 == float("nan"))  # expect: False False
