# Says what happens in a directory: ./pycopy examples/watch.py [DIRECTORY [SECONDS]]
#
# The Linux kernel tells by inotify; a timer of timerfd ends the wait. Both are file descriptors that
# uselect can wait for, made by C functions that no module offers.
import sys
import ffi
import uos
import ustruct
import uselect

libc = ffi.open(None)
inotify_init = libc.func("i", "inotify_init1", "i")
inotify_add_watch = libc.func("i", "inotify_add_watch", "isI")
read = libc.func("i", "read", "ipL")
timerfd_create = libc.func("i", "timerfd_create", "ii")
timerfd_settime = libc.func("i", "timerfd_settime", "iipp")

CLOCK_MONOTONIC = 1
EVENTS = {0x2: "modified", 0x8: "closed", 0x40: "moved from", 0x80: "moved to", 0x100: "created", 0x200: "deleted"}

def check(result):
    if result < 0:
        raise OSError(uos.errno())
    return result

def watch(directory):
    fd = check(inotify_init(0))
    mask = 0
    for bit in EVENTS:
        mask |= bit
    check(inotify_add_watch(fd, directory, mask))
    return open(fd, "rb")

def alarm(seconds):
    fd = check(timerfd_create(CLOCK_MONOTONIC, 0))
    # struct itimerspec: no interval, then seconds and nanoseconds until it rings.
    check(timerfd_settime(fd, 0, ustruct.pack("qqqq", 0, 0, seconds, 0), None))
    return open(fd, "rb")

# The events in a block that the kernel gave: struct inotify_event, then a name padded with zeros.
def events(block):
    at = 0
    while at < len(block):
        wd, mask, cookie, length = ustruct.unpack_from("iIII", block, at)
        at += 16
        name = block[at : at + length].split(b"\0", 1)[0].decode()
        at += length
        for bit, what in sorted(EVENTS.items()):
            if mask & bit:
                yield what, name

def main(directory=".", seconds="10"):
    changes = watch(directory)
    clock = alarm(int(seconds))
    poll = uselect.poll()
    poll.register(changes, uselect.POLLIN)
    poll.register(clock, uselect.POLLIN)
    print("watching", directory)
    buffer = bytearray(4096)
    while True:
        for ready in poll.poll():
            if ready[0] is clock:
                print("done")
                return
            n = read(changes.fileno(), buffer, len(buffer))
            for what, name in events(bytes(buffer[:n])):
                print(what, name)


main(*sys.argv[1:])
