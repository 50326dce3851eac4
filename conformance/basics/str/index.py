# Indexes count code points, also beyond the BMP.
print('abc'[0], 'abc'[-1])
# expect: a c
print('aé😀x'[2] == chr(0x1f600), 'aé😀x'[3], len('aé😀x'))
# expect: True x 4
print('aé😀x'[1:2], 'aé😀x'[3:], 'aé😀x'[-1:])
# expect: é x x
print('abc'[1:], 'abc'[:-1], 'abc'[5:], 'abc'[2:1] == '')
# expect: bc ab  True
