# bytes have format too.
# differs-from-cpython: CPython's bytes have no format method
print(b'{} {:>3} {!r} {}'.format(1, 'a', 'b', 'é'), b'{a}'.format(a=b'x'))
# expect: b"1   a 'b' \xc3\xa9" b"b'x'"
