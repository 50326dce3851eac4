# Physical memory is read and written at aligned addresses.
# differs-from-cpython: it has no module umachine
import umachine

print(umachine.mem8, umachine.mem16, umachine.mem32)  # expect: <8-bit memory> <16-bit memory> <32-bit memory>


def fails(memory, address):
    try:
        memory[address]
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


fails(umachine.mem16, 1)  # expect: ValueError address 00000001 is not aligned to 2 bytes
fails(umachine.mem32, 0x12346)  # expect: ValueError address 00012346 is not aligned to 4 bytes
fails(umachine.mem32, -2)  # expect: ValueError address fffffffe is not aligned to 4 bytes
fails(umachine.mem8, "x")  # expect: TypeError can't convert str to int
fails(umachine.mem8, None)  # expect: TypeError can't convert NoneType to int
try:
    del umachine.mem8[0]
except TypeError as e:
    print(e)  # expect: 'mem' object doesn't support item deletion
try:
    umachine.mem16[1] = 0
except ValueError as e:
    print(e)  # expect: address 00000001 is not aligned to 2 bytes
