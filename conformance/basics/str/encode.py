# UTF-8 in both directions.
print('é😀'.encode(), 'a'.encode('utf-8'), b'\xc3\xa9'.decode(), b'\xf0\x9f\x98\x80'.decode('utf-8') == '😀')
for wrong in b'\x80', b'\xc3', b'\xc0\x80', b'\xf4\x90\x80\x80':
    try:
        wrong.decode()
    except UnicodeError:
        print('UnicodeError')
# expect: b'\xc3\xa9\xf0\x9f\x98\x80' b'a' é True
# expect: UnicodeError
# expect: UnicodeError
# expect: UnicodeError
# expect: UnicodeError
