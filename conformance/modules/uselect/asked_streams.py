# differs-from-cpython: streams in Python can be polled
# Streams that say themselves what they are ready for, with and without a descriptor.
import sys
import uio
import uselect
import utime

sys.path.append(sys.path[0] + "/../usocket")
from _loopback import pair


class Asked(uio.IOBase):
    def __init__(self, events, fd=-22):
        self.events = events
        self.fd = fd
        self.questions = []

    def ioctl(self, request, argument):
        if request == 10:
            return self.fd
        if request == 3:
            self.questions.append(argument)
            return self.events & argument
        return -22


poller = uselect.poll()
one = Asked(0)
print(poller.register(one, uselect.POLLIN), poller.register(one))  # expect: True False
start = utime.ticks_ms()
print(poller.poll(20), utime.ticks_diff(utime.ticks_ms(), start) >= 20)  # expect: () True
one.events = uselect.POLLOUT
print(poller.poll(0)[0][0] is one, poller.poll(-1)[0][1])  # expect: True 4
poller.modify(one, uselect.POLLIN)
print(poller.poll(0), one.questions[-1])  # expect: () 1

# What changes while somebody waits is seen soon.
two = Asked(0)
poller.register(two, uselect.POLLIN)


class Late(Asked):
    def ioctl(self, request, argument):
        if request == 3 and len(self.questions) == 5:
            two.events = 1
        return super().ioctl(request, argument)


three = Late(0)
poller.register(three, uselect.POLLIN)
print(poller.poll()[0][0] is two)  # expect: True
two.events = 0

# Beside descriptors.
a, b = pair()
poller.register(a, uselect.POLLIN)
print(poller.poll(0))  # expect: ()
b.send(b"x")
print(poller.poll()[0][0] is a)  # expect: True
one.events = 1
print(len(poller.poll()))  # expect: 2
print(sorted(r[1] for r in poller.ipoll(0, 1)), poller.poll(0))  # expect: [1, 1] ()

# Both at once: the stream has bytes that the descriptor no longer has.
print(poller.unregister(a), poller.unregister(one), poller.unregister(two))  # expect: True True True
poller.unregister(three)
both = Asked(1, b.fileno())
poller.register(both, uselect.POLLIN | uselect.POLLOUT)
print(poller.poll()[0][1])  # expect: 5
both.events = 0
print(poller.poll()[0][1])  # expect: 4


# One that leaves when it is asked, and one that fails.
class Leaving(Asked):
    def ioctl(self, request, argument):
        if request == 3 and argument:
            poller.unregister(self)
        return super().ioctl(request, argument)


poller.unregister(both)
gone = Leaving(1)
poller.register(gone, uselect.POLLIN)
print(poller.poll(0), poller.unregister(gone, False))  # expect: () False


class Failing(Asked):
    def ioctl(self, request, argument):
        if request == 3 and argument:
            raise KeyError("asked")
        return super().ioctl(request, argument)


poller.register(Failing(1), uselect.POLLIN)
try:
    poller.poll()
except KeyError as e:
    print(e.args)  # expect: ('asked',)
