# A range counts from start by step while before stop.
print(list(range(3)), list(range(1, 4)), list(range(5, 0, -2)), list(range(3, 3)))  # expect: [0, 1, 2] [1, 2, 3] [5, 3, 1] []
print(range(3), range(1, 2), range(5, 0, -1))  # expect: range(0, 3) range(1, 2) range(5, 0, -1)
print(len(range(10, 0, -3)), bool(range(0)), bool(range(1)))  # expect: 4 False True
print(range(5).start, range(5).stop, range(5).step)  # expect: 0 5 1
