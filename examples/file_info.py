# What the system knows of a file: ./pycopy examples/file_info.py FILE
#
# The system call statx() fills a structure with structures in it, which is the same on all machines
# that Linux runs on. Big numbers, a nested structure and a union by PREV_OFFSET.
import sys
import ffi
import uctypes
from ucollections import OrderedDict
from uctypes import UINT16, UINT32, UINT64

libc = ffi.open(None)
statx = libc.func("i", "statx", "isiIp")

AT_FDCWD = -100
STATX_BASIC_STATS = 0x7FF
KINDS = {1: "pipe", 2: "device", 4: "directory", 6: "device", 8: "file", 10: "link", 12: "socket"}


def timestamp():
    return (0, OrderedDict((("sec", uctypes.INT64), ("nsec", UINT32), ("reserved", UINT32))))


STATX = OrderedDict(
    (
        ("mask", UINT32),
        ("blksize", UINT32),
        ("attributes", UINT64),
        ("nlink", UINT32),
        ("uid", UINT32),
        ("gid", UINT32),
        ("mode", UINT16),
        # The same 16 bits: permissions, and the kind of file.
        ("permissions", uctypes.PREV_OFFSET | uctypes.BFUINT16 | 0 << uctypes.BF_POS | 9 << uctypes.BF_LEN),
        ("kind", uctypes.PREV_OFFSET | uctypes.BFUINT16 | 12 << uctypes.BF_POS | 4 << uctypes.BF_LEN),
        ("spare", UINT16),
        ("ino", UINT64),
        ("size", UINT64),
        ("blocks", UINT64),
        ("attributes_mask", UINT64),
        ("atime", timestamp()),
        ("btime", timestamp()),
        ("ctime", timestamp()),
        ("mtime", timestamp()),
        ("rest", (uctypes.ARRAY, UINT64 | 16)),
    )
)
uctypes.calc_offsets(STATX)


def main(path):
    memory = bytearray(uctypes.sizeof(STATX))
    if statx(AT_FDCWD, path, 0, STATX_BASIC_STATS, memory) != 0:
        import uos

        raise OSError(uos.errno())
    info = uctypes.struct(uctypes.addressof(memory), STATX)
    print("%s, mode %03o, %d bytes, %d link(s)" % (KINDS[info.kind], info.permissions, info.size, info.nlink))
    print("changed at", info.mtime.sec)


main(sys.argv[1])
