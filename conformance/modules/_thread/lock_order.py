# A lock goes to the threads that wait for it in the order they asked for it.
import _thread
try:
    import utime as time
except ImportError:
    import time
lock = _thread.allocate_lock()
lock.acquire()
started = []
order = []
def f(i):
    started.append(i)
    with lock:
        order.append(i)
for i in range(5):
    _thread.start_new_thread(f, (i,))
    while len(started) <= i:
        pass
    time.sleep(0.05)
lock.release()
while len(order) < 5:
    pass
print(order)  # expect: [0, 1, 2, 3, 4]
