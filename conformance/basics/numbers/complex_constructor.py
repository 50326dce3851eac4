# complex() of numbers and of text.
print(complex(), complex(1), complex(1, 2), complex(1j, 2j))  # expect: 0j (1+0j) (1+2j) (-2+1j)
print(complex("1+2j"), complex("2j"), complex("-1.5"), complex(" 1-2j "))  # expect: (1+2j) 2j (-1.5+0j) (1-2j)
try:
    complex("x")
except ValueError as e:
    print(e)  # expect: invalid syntax for number
try:
    complex(None)
except TypeError as e:
    print(e)  # expect: can't convert NoneType to float
