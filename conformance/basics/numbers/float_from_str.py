# float() of text.
print(float("1.5"), float(" -2e3 "), float("1_0.5"), float(b"2.5"), float(".5"))  # expect: 1.5 -2000.0 10.5 2.5 0.5
print(float("inf"), float("-Infinity"), float("NaN"))  # expect: inf -inf nan
def raises(x):
    try:
        float(x)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
raises("")  # expect: ValueError invalid syntax for number
raises("1e")  # expect: ValueError invalid syntax for number
raises("abc")  # expect: ValueError invalid syntax for number
raises("1.5x")  # expect: ValueError invalid syntax for number
raises(None)  # expect: TypeError can't convert NoneType to float
raises(1j)  # expect: TypeError can't convert complex to float
