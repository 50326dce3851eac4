# VfsFat.mkfs: sizes at which clusters get larger, and the border of 12 and 16 bits.
import uos
from _disk import Sparse, t


def shape(sectors):
    device = Sparse(sectors)
    uos.VfsFat.mkfs(device)
    b = device.data[0]
    size, _, blocks, free = uos.VfsFat(device).statvfs("")[:4]
    return sectors, str(b[54:59], "ascii"), size, blocks, free, int.from_bytes(b[22:24], "little")

for sectors in (4095, 4096, 8191, 8192, 8193):
    t(shape, sectors)
# expect: (4095, 'FAT  ', 1024, 2027, 2027, 7)
# expect: (4096, 'FAT  ', 1024, 2028, 2028, 7)
# expect: (8191, 'FAT  ', 2048, 2037, 2037, 7)
# expect: (8192, 'FAT  ', 2048, 2038, 2038, 7)
# expect: (8193, 'FAT  ', 2048, 2038, 2038, 7)
for sectors in range(8215, 8240, 3):
    t(shape, sectors)
# expect: (8215, 'FAT  ', 2048, 2043, 2043, 7)
# expect: (8218, 'FAT  ', 2048, 2044, 2044, 7)
# expect: (8221, 'FAT  ', 2048, 2045, 2045, 7)
# expect: (8224, 'FAT  ', 1024, 4087, 4087, 17)
# expect: (8227, 'FAT  ', 1024, 4088, 4088, 17)
# expect: (8230, 'FAT  ', 1024, 4090, 4090, 17)
# expect: (8233, 'FAT  ', 1024, 4091, 4091, 17)
# expect: (8236, 'FAT  ', 1024, 4093, 4093, 17)
# expect: (8239, 'FAT  ', 1024, 4094, 4094, 17)
for sectors in (16383, 16384, 16385, 65535, 65536, 262143, 262144):
    t(shape, sectors)
# expect: (16383, 'FAT  ', 1024, 8158, 8158, 33)
# expect: (16384, 'FAT  ', 4096, 2043, 2043, 7)
# expect: (16385, 'FAT  ', 4096, 2043, 2043, 7)
# expect: (65535, 'FAT  ', 2048, 16359, 16359, 65)
# expect: (65536, 'FAT  ', 4096, 8183, 8183, 33)
# expect: (262143, 'FAT  ', 4096, 32747, 32747, 129)
# expect: (262144, 'FAT  ', 8192, 16377, 16377, 65)
for sectors in (1048575, 1048576, 2097151, 2097152, 4194304, 4195000, 4197000, 8388607):
    t(shape, sectors)
# expect: (1048575, 'FAT  ', 8192, 65517, 65517, 257)
# expect: (1048576, 'FAT  ', 16384, 32762, 32762, 129)
# expect: (2097151, 'FAT  ', 32768, 32765, 32765, 129)
# expect: (2097152, 'FAT  ', 32768, 32765, 32765, 129)
# expect: (4194304, 'FAT  ', 65536, 32766, 32766, 129)
# expect: (4195000, 'FAT  ', 65536, 32772, 32772, 129)
# expect: (4197000, 'FAT  ', 65536, 32787, 32787, 129)
# expect: (8388607, '\x00\x00\x00\x00\x00', 32768, 131054, 131053, 0)
