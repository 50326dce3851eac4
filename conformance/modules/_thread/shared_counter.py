# Threads take turns even while none of them waits; a lock keeps others out.
import _thread
lock = _thread.allocate_lock()
total = 0
finished = 0
def work():
    global total, finished
    for i in range(2000):
        with lock:
            n = total
            n += 1
            total = n
    with lock:
        finished += 1
for i in range(5):
    _thread.start_new_thread(work, ())
while finished < 5:
    pass
print(total)  # expect: 10000
