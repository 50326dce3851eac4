# Text that is no int.
def raises(*args):
    try:
        int(*args)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
raises("")  # expect: ValueError invalid syntax for integer with base 10: ''
raises("12a")  # expect: ValueError invalid syntax for integer with base 10: '12a'
raises("- 5")  # expect: ValueError invalid syntax for integer with base 10: ' 5'
raises("9", 8)  # expect: ValueError invalid syntax for integer with base 8: '9'
raises("1", 1)  # expect: ValueError int() arg 2 must be >= 2 and <= 36
raises("1", 37)  # expect: ValueError int() arg 2 must be >= 2 and <= 36
raises(1, 2)  # expect: TypeError can't convert 'int' object to str implicitly
raises(None)  # expect: TypeError can't convert NoneType to int
raises("0x")  # expect: ValueError invalid syntax for integer with base 10: '0x'
