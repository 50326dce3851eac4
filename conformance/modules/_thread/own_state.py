# Each thread has its own exception being handled, heap lock, recursion depth and trace function.
# differs-from-cpython: heap_lock() is of micropython
import _thread, micropython, sys
go = _thread.allocate_lock()
done = _thread.allocate_lock()
go.acquire()
done.acquire()
def deep(n):
    return n if n == 0 else deep(n - 1)
def f():
    go.acquire()
    print(sys.exc_info()[0], len([1, 2, 3] * 10), deep(300))
    done.release()
def main(n):
    if n:
        return main(n - 1)
    try:
        raise KeyError
    except KeyError:
        micropython.heap_lock()
        go.release()
        done.acquire()
        print(micropython.heap_unlock())
        print(sys.exc_info()[0])
_thread.start_new_thread(f, ())
main(300)
# expect: None 30 0
# expect: 0
# expect: <class 'KeyError'>
