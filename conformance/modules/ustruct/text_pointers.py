# Type code S is a pointer to text, which is followed once the script works with addresses.
# differs-from-cpython: it has no such type code
import uctypes
import ustruct

text = b"hello\0world\xc3\xa9"
address = uctypes.addressof(text)
memory = ustruct.pack("PHS", address, 7, address + 6)
print(ustruct.unpack("SHS", memory))  # expect: ('hello', 7, 'worldé')
print(ustruct.unpack("P", memory)[0] == address, ustruct.calcsize("bS"))  # expect: True 16
try:
    ustruct.pack("S", "text")
except TypeError as e:
    print(e)  # expect: can't convert str to int
