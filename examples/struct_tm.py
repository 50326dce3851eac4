# A C structure by name of its fields: ./pycopy examples/struct_tm.py [seconds since 1970]
#
# gmtime_r() of the C library fills a struct tm, in the memory of a bytearray; the script reads its
# fields, changes one, and hands it on to strftime().
import sys
import ffi
import uctypes
from ucollections import OrderedDict

libc = ffi.open(None)
gmtime_r = libc.func("p", "gmtime_r", "pp")
strftime = libc.func("L", "strftime", "pLsp")

TM = OrderedDict(
    (
        ("tm_sec", uctypes.INT),
        ("tm_min", uctypes.INT),
        ("tm_hour", uctypes.INT),
        ("tm_mday", uctypes.INT),
        ("tm_mon", uctypes.INT),
        ("tm_year", uctypes.INT),
        ("tm_wday", uctypes.INT),
        ("tm_yday", uctypes.INT),
        ("tm_isdst", uctypes.INT),
        ("tm_gmtoff", uctypes.LONG),
        ("tm_zone", (uctypes.PTR, uctypes.UINT8)),
    )
)
uctypes.calc_offsets(TM)


def format(memory, pattern):
    text = bytearray(100)
    n = strftime(text, len(text), pattern, memory)
    return str(text[:n], "utf-8")


def main(seconds):
    memory = bytearray(uctypes.sizeof(TM))
    tm = uctypes.struct(uctypes.addressof(memory), TM)
    gmtime_r(seconds.to_bytes(8, sys.byteorder), memory)
    print("%d-%02d-%02d, day %d of the year" % (1900 + tm.tm_year, tm.tm_mon + 1, tm.tm_mday, tm.tm_yday + 1))
    print(format(memory, "%H:%M:%S"), uctypes.bytes_at(tm.tm_zone))
    tm.tm_year += 100
    print(format(memory, "%Y-%m-%dT%H:%M:%S"))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1234567890)
