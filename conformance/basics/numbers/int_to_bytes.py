# to_bytes() cuts off what does not fit.
print((258).to_bytes(2, "big"), (258).to_bytes(2, "little"))  # expect: b'\x01\x02' b'\x02\x01'
print((258).to_bytes(1, "big"), (258).to_bytes(4, "big"))  # expect: b'\x02' b'\x00\x00\x01\x02'
print((2**70 + 1).to_bytes(10, "little"))  # expect: b'\x01\x00\x00\x00\x00\x00\x00\x00@\x00'
print((-1).to_bytes(3, "little"))  # expect: b'\xff\xff\xff'
print((0).to_bytes(0, "big"))  # expect: b''
