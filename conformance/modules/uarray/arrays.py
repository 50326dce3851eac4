# Arrays of machine values.
try:
    from uarray import array
except ImportError:
    from array import array

a = array("h", [1, -2, 3])
print(a, len(a), a[1], a[-1], list(a))  # expect: array('h', [1, -2, 3]) 3 -2 3 [1, -2, 3]
a.append(4)
a.extend(array("h", [5]))
a[0] = 10
print(a, bytes(a))  # expect: array('h', [10, -2, 3, 4, 5]) b'\n\x00\xfe\xff\x03\x00\x04\x00\x05\x00'
print(a[1:3], a[:0])  # expect: array('h', [-2, 3]) array('h')
a[1:3] = array("h", [7, 8, 9])
print(a)  # expect: array('h', [10, 7, 8, 9, 4, 5])
a[2:] = array("h", [])
print(a, array("B", b"\x01\xff"))  # expect: array('h', [10, 7]) array('B', [1, 255])
print(array("d", [1, 2.5]), array("Q", [1 << 63]))  # expect: array('d', [1.0, 2.5]) array('Q', [9223372036854775808])
print(a + array("h", [1]), a == array("h", [10, 7]))  # expect: array('h', [10, 7, 1]) True
for i in (2, -3):
    try:
        a[i]
    except IndexError:
        print("IndexError")
# expect: IndexError
# expect: IndexError
