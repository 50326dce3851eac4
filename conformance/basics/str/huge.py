# Texts that cannot exist raise MemoryError at once.
# differs-from-cpython: CPython has more memory, or other limits
def error(f):
    try:
        f()
    except MemoryError:
        print('MemoryError')
    except OverflowError:
        print('OverflowError')
error(lambda: 'a' * 10**12)
# expect: MemoryError
error(lambda: b'a' * 10**12)
# expect: MemoryError
error(lambda: 'a'.center(10**15))
# expect: MemoryError
error(lambda: '{:>999999999999}'.format(1))
# expect: MemoryError
error(lambda: '%999999999999d' % 1)
# expect: MemoryError
error(lambda: '%.999999999999f' % 1.0)
# expect: MemoryError
error(lambda: '{0:.2147483647f}'.format(1.0))
# expect: MemoryError
error(lambda: bytes(10**15))
# expect: MemoryError
error(lambda: print('aé😀'.center(-(1 << 63))))
# expect: aé😀
error(lambda: 'aé😀'.center((1 << 63) - 1))
# expect: MemoryError
