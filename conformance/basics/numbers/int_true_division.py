# / gives a float.
print(1 / 2, -3 / 4, 6 / 3)  # expect: 0.5 -0.75 2.0
print(10**20 / 10**19)  # expect: 10.0
