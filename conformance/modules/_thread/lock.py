# A lock is taken once; it belongs to no thread.
import _thread
lock = _thread.allocate_lock()
print(isinstance(lock, _thread.LockType), lock.locked())  # expect: True False
print(lock.acquire(), lock.locked())  # expect: True True
print(lock.acquire(False), lock.acquire(True, 0.01))  # expect: False False
_thread.start_new_thread(lock.release, ())
print(lock.acquire())  # expect: True
lock.release()
try:
    lock.release()
except RuntimeError:
    print("not taken")  # expect: not taken
try:
    with lock:
        print(lock.locked())  # expect: True
        raise KeyError
except KeyError:
    print(lock.locked())  # expect: False
