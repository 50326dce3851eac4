# differs-from-cpython: regular files and wrapped streams can be polled
import sys
import uio
import uselect

poller = uselect.poll()
f = open("/dev/null", "rb")
print(poller.register(f, uselect.POLLIN))  # expect: True
ready = poller.poll(0)
print(ready[0][0] is f, ready[0][1])  # expect: True 1
print(poller.unregister(f))  # expect: True
text = open("/dev/null")
print(poller.register(text), len(poller.poll(0)))  # expect: True 1
poller.unregister(text)


# Anything that has a file's number below.
class Wrapper(uio.IOBase):
    def ioctl(self, request, argument):
        return f.fileno() if request == 10 else -22


w = Wrapper()
print(poller.register(w), poller.poll(0)[0][0] is w)  # expect: True True
print(poller.register(f))  # expect: False
poller.unregister(w)


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
f.close()
