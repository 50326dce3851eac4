# What complex numbers do not do.
def raises(f):
    try:
        f()
    except (TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
raises(lambda: 1j // 1)  # expect: TypeError can't truncate-divide a complex number
raises(lambda: 1j % 1)  # expect: TypeError unsupported types for __mod__: 'complex', 'int'
raises(lambda: 1j < 2j)  # expect: TypeError unsupported types for __lt__: 'complex', 'complex'
raises(lambda: 1j / 0)  # expect: ZeroDivisionError complex divide by zero
raises(lambda: 0j**-1)  # expect: ZeroDivisionError 0.0 to a complex power
raises(lambda: ~1j)  # expect: TypeError unsupported type for __invert__: 'complex'
