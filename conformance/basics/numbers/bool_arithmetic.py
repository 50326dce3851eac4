# bool is no subclass of int but computes as 0 and 1.
print(True + True, True * 5, -True, ~False, abs(True))  # expect: 2 5 -1 -1 1
print(True | False, True & 1, True << 3, True / 2)  # expect: 1 1 8 0.5
print(isinstance(True, int), issubclass(bool, int))  # expect: False False
print(True == 1, False < 1, [10, 20][True])  # expect: True True 20
print(True * "ab", [0] * True)  # expect: ab [0]
