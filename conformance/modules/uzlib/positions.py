# differs-from-cpython: it has no DecompIO
# What DecompIO reads of its source, byte by byte, and what its buffer holds.
import uzlib
import uio


def positions(packed, wbits, n, *args):
    source = uio.BytesIO(packed)
    stream = uzlib.DecompIO(source, wbits, *args)
    content = b''
    places = []
    while True:
        try:
            part = stream.read(n)
        except Exception as e:
            return type(e).__name__, e.args, content, places
        content += part
        places.append(source.seek(0, 1))
        if not part:
            return content, places


stored = b'\x01\x06\x00\xf9\xffabcdef'
fixed = b'KLJNIMK\x04\x93\x00'
dictionary = b'hello dictionary world '
with_dictionary = b'\xcb\x00\x0bC\xd8\xf9i\xc8\xf2`\x19\x00'
print(positions(stored + b'xx', -15, 1))
# expect: (b'abcdef', [6, 7, 8, 9, 10, 11, 11])
print(positions(fixed + b'xx', -15, 1))
# expect: (b'abcdefabcdef', [2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9, 9, 10])
print(positions(fixed, -15, 5))
# expect: (b'abcdefabcdef', [6, 9, 10, 10])
print(positions(fixed[:-2], -15, 5))
# expect: ('EOFError', (), b'abcde', [6])
window = bytearray(512)
window[-len(dictionary):] = dictionary
print(positions(with_dictionary, -9, 10, window))
# expect: (b'hello world of dictionary hello', [5, 9, 11, 12, 12])
print(bytes(window[:40]))
# expect: b'hello world of dictionary hello\x00\x00\x00\x00\x00\x00\x00\x00\x00'
window = bytearray(8)
print(positions(stored + b'xx', -3, 1, window), window)
# expect: (b'abcdef', [6, 7, 8, 9, 10, 11, 11]) bytearray(b'abcdef\x00\x00')
window = bytearray(4)
print(positions(stored, -2, 4, window), window)
# expect: (b'abcdef', [9, 11, 11]) bytearray(b'efcd')
print(positions(fixed, -2, 4, window))
# expect: ('OSError', (22,), b'abcd', [5])
print(positions(fixed, -3, 4))
# expect: (b'abcdefabcdef', [5, 9, 9, 10])
# Damaged: block of no kind, code of no symbol, distance beyond the window, length that is wrong.
print(positions(b'\x07', -15, 3))
# expect: ('OSError', (22,), b'', [])
print(positions(b'\x04\xff' * 9, -15, 3))
# expect: ('OSError', (22,), b'', [])
print(positions(b'\x03\x00', -15, 3))
# expect: (b'', [2])
print(positions(b'\x00\x01\x00\xff\xff', -15, 3))
# expect: ('OSError', (22,), b'', [])
print(positions(b'\x06\x00', -15, 3))
# expect: ('OSError', (22,), b'', [])
print(positions(b'', -15, 3))
# expect: ('EOFError', (), b'', [])
