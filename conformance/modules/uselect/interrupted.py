# differs-from-cpython: needs the module ffi
# Signals do not make a wait longer than its timeout, or shorter.
import _thread
import ffi
import sys
import uselect
import utime

sys.path.append(sys.path[0] + "/../usocket")
from _loopback import datagrams

libc = ffi.open(None)
pthread_kill = libc.func("i", "pthread_kill", "Li")
waiting = libc.func("L", "pthread_self", "")()
done = _thread.allocate_lock()
done.acquire()


def disturb():
    for _ in range(60):
        utime.sleep_ms(25)
        pthread_kill(waiting, 23)
    done.release()


poller = uselect.poll()
receiver, _ = datagrams()
poller.register(receiver, uselect.POLLIN)
poller.poll(1)
start = utime.ticks_ms()
_thread.start_new_thread(disturb, ())
print(poller.poll(300))  # expect: ()
print(300 <= utime.ticks_diff(utime.ticks_ms(), start) < 1500)  # expect: True
done.acquire()
receiver.close()
