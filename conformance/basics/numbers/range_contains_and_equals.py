# Members and equality of ranges go by their values.
print(3 in range(5), 5 in range(5), 3 in range(0, 10, 2), 4 in range(10, 0, -2), 2.0 in range(5))  # expect: True False False True True
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(2, 1), range(2) == [0, 1])  # expect: True True False
