# An OSError of a known number is shown with the number's name.
# differs-from-cpython: it has messages
import uerrno

e = OSError(uerrno.EIO)
print(e, repr(e), e.args, e.errno)  # expect: [Errno 5] EIO OSError(5,) (5,) 5
print(OSError(9999))  # expect: 9999
