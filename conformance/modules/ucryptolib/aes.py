# differs-from-cpython: it has no such module
# AES in three modes: streams, buffers, errors.
from ucryptolib import aes
import ubinascii
def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)

keys = bytes(range(16)), bytes(range(32))
iv = bytes(range(16, 32))
block = b"0123456789abcdef"


def both(key, mode):
    c = aes(key, mode, iv)
    parts = c.encrypt(block) + c.encrypt(block * 2)
    d = aes(key, mode, iv)
    out = bytearray(len(parts))
    return ubinascii.hexlify(parts), d.decrypt(parts, out) is out, out == block * 3

t(both, keys[0], 1)
# expect: (b'281567ab2f4cf0d73d3198225b8b8393281567ab2f4cf0d73d3198225b8b8393281567ab2f4cf0d73d3198225b8b8393', True, True)
t(both, keys[0], 2)
# expect: (b'eb9e5ba41b902db8252982aa1a23f4be916765b29ca3a2e2728e432e670f496dff0b3dafd4ef0faeea894302433bb849', True, True)
t(both, keys[0], 6)
# expect: (b'37cfdd47d5e03559a8378f73edf0f7f5a2f3f737ec39b4357e401c00e89dbb6efa100a5401d0ce9c5dafeb4ec2b1581c', True, True)
t(both, keys[1], 1)
# expect: (b'd8c95758e3353e530fa52bd10e73b986d8c95758e3353e530fa52bd10e73b986d8c95758e3353e530fa52bd10e73b986', True, True)
t(both, keys[1], 2)
# expect: (b'879adb94b99e35f6f6d9680548bb71d1afefd5df6a649b8544b947361abb1e361749e4ff1d22f9e0aa72d770c59b92ce', True, True)
t(both, keys[1], 6)
# expect: (b'd9f2ddb9860165d1c84dfdb45583cde8c9f079a9cfa1f2d68ecbf1213e4f55b516294e2103f1d948dd2517904f59b663', True, True)
c = aes(keys[0], 6, iv)
print(c.encrypt(b'123') + c.encrypt(b'45') == aes(keys[0], 6, iv).encrypt(b'12345'))
# expect: True
b = bytearray(block)
print(aes(keys[0], 1).encrypt(b, b) is b, ubinascii.hexlify(b))
# expect: True b'281567ab2f4cf0d73d3198225b8b8393'
t(aes, b'1', 1)
# expect: ValueError ('key',)
t(aes, keys[0], 3)
# expect: ValueError ('mode',)
t(aes, keys[0], 2)
# expect: ValueError ('IV',)
t(aes, keys[0], 2, b'1')
# expect: ValueError ('IV',)
t(aes, keys[0], 1, b'1')
# expect: ValueError ('IV',)
print(type(aes(keys[0], 1, None)))
# expect: <class 'aes'>
a = aes(keys[0], 1)
t(a.encrypt, b'1')
# expect: ValueError ('blksize % 16',)
t(a.encrypt, block, bytearray(3))
# expect: ValueError ('output too small',)
t(a.encrypt, block, block)
# expect: TypeError ('object with buffer protocol required',)
print(len(a.encrypt(b'')))
# expect: 0
t(a.decrypt, block)
# expect: ValueError ("can't encrypt & decrypt",)
