# stack_size() tells the size that was set, and sets another or the default.
# differs-from-cpython: sizes are not checked
import _thread
print(_thread.stack_size())  # expect: 0
print(_thread.stack_size(65536), _thread.stack_size(1))  # expect: 0 65536
print(_thread.stack_size(), _thread.stack_size())  # expect: 1 0
done = _thread.allocate_lock()
done.acquire()
def deep(n):
    if n == 0:
        done.release()
    else:
        deep(n - 1)
_thread.stack_size(1024)
_thread.start_new_thread(deep, (500,))
print(done.acquire())  # expect: True
