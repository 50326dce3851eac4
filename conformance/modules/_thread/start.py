# A thread runs a function with positional and keyword arguments.
import _thread
lock = _thread.allocate_lock()
lock.acquire()
def f(a, b, *, c=0):
    print(a, b, c)
    lock.release()
_thread.start_new_thread(f, (1, 2))  # expect: 1 2 0
lock.acquire()
_thread.start_new_thread(f, (1, 2), {"c": 3})  # expect: 1 2 3
lock.acquire()
