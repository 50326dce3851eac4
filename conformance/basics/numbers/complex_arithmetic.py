# Complex numbers mix with all others.
print(1 + 2j, 1j + 1, (1 + 2j) - 1, 2 * 1j, (1 + 2j) * (3 - 1j))  # expect: (1+2j) (1+1j) 2j 2j (5+5j)
print((1 + 2j) / 2, (1 + 2j) / 1j, (4 + 2j) / (1 + 1j))  # expect: (0.5+1j) (2-1j) (3-1j)
print(-(1 + 2j), +(1j), abs(3 + 4j), True * 1j)  # expect: (-1-2j) 1j 5.0 1j
print((1 + 2j).real, (1 + 2j).imag, 1 + 2j == 2j + 1, 1j != 1)  # expect: 1.0 2.0 True True
print(1j**0, (1 + 0j)**2)  # expect: (1+0j) (1+0j)
