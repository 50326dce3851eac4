# differs-from-cpython: wrapped streams can be polled
# What can be registered: all that has the number of a file, by itself or below.
import sys
import uio
import uselect

sys.path.append(sys.path[0] + "/../usocket")
from _loopback import pair

a, b = pair()
poller = uselect.poll()
text = b.makefile()
binary = a.makefile("rb")
print(poller.register(text, uselect.POLLOUT), poller.register(binary, uselect.POLLIN))  # expect: True True
print(poller.poll(0)[0][0] is text)  # expect: True
text.write("x")
print([r[0] is binary for r in poller.poll()])  # expect: [False, True]
# The socket is the same file.
print(poller.register(b, uselect.POLLIN))  # expect: False
print(poller.unregister(b), poller.unregister(binary))  # expect: True True


class Wrapper(uio.IOBase):
    def ioctl(self, request, argument):
        return a.fileno() if request == 10 else -22


w = Wrapper()
print(poller.register(w), poller.poll(0)[0][0] is w)  # expect: True True
poller.unregister(w)

# Standard streams.
print(poller.register(sys.stdout, 0), poller.unregister(1))  # expect: True True


class NoNumber(uio.IOBase):
    def ioctl(self, request, argument):
        return -22


for wrong in (uio.BytesIO(), NoNumber(), [], None):
    try:
        poller.register(wrong)
    except TypeError as e:
        print("TypeError", e)
    except OSError as e:
        print("OSError", e)
# expect: TypeError can't convert BytesIO to int
# expect: TypeError can't convert NoNumber to int
# expect: OSError stream operation not supported
# expect: OSError stream operation not supported
text.close()
try:
    poller.register(text)
except ValueError as e:
    print(e)  # expect: I/O operation on closed file

# A number that is no file's.
poller.register(123456, uselect.POLLIN)
print(poller.poll(0))  # expect: [(123456, 32)]
a.close()
