# round() goes to the even one of two neighbours.
print(round(0.5), round(1.5), round(2.5), round(-1.5))  # expect: 0 2 2 -2
print(round(1234.567, 2), round(1234.567, -2), round(5, 1))  # expect: 1234.57 1200.0 5
print(round(15, -1), round(25, -1), round(-25, -1), round(10**30 + 5, -1))  # expect: 20 20 -20 1000000000000000000000000000000
