# An exception that nothing catches is printed and ends only its thread; SystemExit does so silently.
# differs-from-cpython: the text of the message
# stderr: ValueError: lost
import _thread
done = _thread.allocate_lock()
done.acquire()
def leaves():
    try:
        raise SystemExit(3)
    finally:
        done.release()
def fails():
    try:
        raise ValueError("lost")
    finally:
        done.release()
_thread.start_new_thread(leaves, ())
done.acquire()
_thread.start_new_thread(_thread.exit, ())
_thread.start_new_thread(fails, ())
done.acquire()
for i in range(200000):
    pass
print("main goes on")  # expect: main goes on
