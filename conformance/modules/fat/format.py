# VfsFat.mkfs: what it writes for devices of many sizes, with 12 and 16 bits.
import uos
from _disk import Sparse, t


def number(b, at, n):
    return int.from_bytes(b[at : at + n], "little")


def shape(sectors, size=512):
    device = Sparse(sectors, size)
    uos.VfsFat.mkfs(device)
    b = device.data[0]
    print(
        sectors,
        b[54:62],
        "cluster", b[13],
        "reserved", number(b, 14, 2),
        "tables", b[16],
        "entries", number(b, 17, 2),
        "table", number(b, 22, 2),
        "sectors", number(b, 19, 2), number(b, 32, 4),
    )
    print(uos.VfsFat(device).statvfs(""))
    first = 1 + number(b, 22, 2) * b[16] + number(b, 17, 2) * 32 // size
    print(sorted(device.data), [device.data[n][:6] for n in sorted(device.data)][1:], first)

for sectors in (21, 22, 40, 49, 50, 51, 100, 1000):
    t(shape, sectors)
# expect: OSError (5,)
# expect: OSError (5,)
# expect: OSError (5,)
# expect: OSError (5,)
# expect: 50 b'FAT     ' cluster 1 reserved 1 tables 1 entries 512 table 1 sectors 50 0
# expect: (512, 512, 16, 16, 16, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\x00\x00\x00'] 34
# expect: None
# expect: 51 b'FAT     ' cluster 1 reserved 1 tables 1 entries 512 table 1 sectors 51 0
# expect: (512, 512, 17, 17, 17, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\x00\x00\x00'] 34
# expect: None
# expect: 100 b'FAT     ' cluster 1 reserved 1 tables 1 entries 512 table 1 sectors 100 0
# expect: (512, 512, 66, 66, 66, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\x00\x00\x00'] 34
# expect: None
# expect: 1000 b'FAT     ' cluster 1 reserved 1 tables 1 entries 512 table 3 sectors 1000 0
# expect: (512, 512, 964, 964, 964, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\x00\x00\x00'] 36
# expect: None
for sectors in (4095, 4096, 4097, 8000):
    t(shape, sectors)
# expect: 4095 b'FAT     ' cluster 2 reserved 1 tables 1 entries 512 table 7 sectors 4095 0
# expect: (1024, 1024, 2027, 2027, 2027, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\x00\x00\x00'] 40
# expect: None
# expect: 4096 b'FAT     ' cluster 2 reserved 1 tables 1 entries 512 table 7 sectors 4096 0
# expect: (1024, 1024, 2028, 2028, 2028, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\x00\x00\x00'] 40
# expect: None
# expect: 4097 b'FAT     ' cluster 2 reserved 1 tables 1 entries 512 table 7 sectors 4097 0
# expect: (1024, 1024, 2028, 2028, 2028, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\x00\x00\x00'] 40
# expect: None
# expect: 8000 b'FAT     ' cluster 2 reserved 1 tables 1 entries 512 table 12 sectors 8000 0
# expect: (1024, 1024, 3977, 3977, 3977, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\x00\x00\x00'] 45
# expect: None
for sectors in (65535, 65536, 100000):
    t(shape, sectors)
# expect: 65535 b'FAT     ' cluster 4 reserved 1 tables 1 entries 512 table 65 sectors 65535 0
# expect: (2048, 2048, 16359, 16359, 16359, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\xff\x00\x00'] 98
# expect: None
# expect: 65536 b'FAT     ' cluster 8 reserved 1 tables 1 entries 512 table 33 sectors 0 65536
# expect: (4096, 4096, 8183, 8183, 8183, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\xff\x00\x00'] 66
# expect: None
# expect: 100000 b'FAT     ' cluster 8 reserved 1 tables 1 entries 512 table 49 sectors 0 100000
# expect: (4096, 4096, 12489, 12489, 12489, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\xff\x00\x00'] 82
# expect: None
for size in (1024, 2048, 4096):
    t(shape, 60, size)
    t(shape, 5000, size)
# expect: 60 b'FAT     ' cluster 1 reserved 1 tables 1 entries 512 table 1 sectors 60 0
# expect: (1024, 1024, 42, 42, 42, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\x00\x00\x00'] 18
# expect: None
# expect: 5000 b'FAT     ' cluster 2 reserved 1 tables 1 entries 512 table 4 sectors 5000 0
# expect: (2048, 2048, 2489, 2489, 2489, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\x00\x00\x00'] 21
# expect: None
# expect: 60 b'FAT     ' cluster 1 reserved 1 tables 1 entries 512 table 1 sectors 60 0
# expect: (2048, 2048, 50, 50, 50, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\x00\x00\x00'] 10
# expect: None
# expect: 5000 b'FAT     ' cluster 2 reserved 1 tables 1 entries 512 table 2 sectors 5000 0
# expect: (4096, 4096, 2494, 2494, 2494, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\x00\x00\x00'] 11
# expect: None
# expect: 60 b'FAT     ' cluster 1 reserved 1 tables 1 entries 512 table 1 sectors 60 0
# expect: (4096, 4096, 54, 54, 54, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\x00\x00\x00'] 6
# expect: None
# expect: 5000 b'FAT     ' cluster 2 reserved 1 tables 1 entries 512 table 1 sectors 5000 0
# expect: (8192, 8192, 2497, 2497, 2497, 0, 0, 0, 0, 255)
# expect: [0, 1] [b'\xf8\xff\xff\x00\x00\x00'] 6
# expect: None
