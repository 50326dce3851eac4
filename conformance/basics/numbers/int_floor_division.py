# // rounds down and % has the sign of the divisor.
print(7 // 2, -7 // 2, 7 // -2, -7 // -2)  # expect: 3 -4 -4 3
print(7 % 2, -7 % 2, 7 % -2, -7 % -2)  # expect: 1 1 -1 -1
print(divmod(-7, 3), divmod(7, -3))  # expect: (-3, 2) (-3, -2)
print(10**30 // -7, 10**30 % -7)  # expect: -142857142857142857142857142858 -6
print(divmod(-10**30, 10**15 + 1))  # expect: (-1000000000000000, 1000000000000000)
