# pow() with a modulus takes ints only; the result has the sign of the modulus.
print(pow(3, 100, 7), pow(2, 10, -1000))  # expect: 4 -976
print(pow(12345678901234567890, 98765432109876543210, 10**12))  # expect: 0
try:
    pow(2.0, 3, 5)
except TypeError as e:
    print(e)  # expect: pow() with 3 arguments requires integers
