# What start_new_thread takes; its arguments are copied.
# differs-from-cpython: a list will do for the arguments
import _thread
done = _thread.allocate_lock()
done.acquire()
def f(*args):
    print(args)
    done.release()
args = [1, 2]
_thread.start_new_thread(f, args)
args.append(3)
done.acquire()  # expect: (1, 2)
for bad in ((f,), (f, 5), (f, "ab"), (f, (), 5), (f, (), [])):
    try:
        print(_thread.start_new_thread(*bad))
    except TypeError:
        print("TypeError")
# expect: TypeError
# expect: TypeError
# expect: TypeError
# expect: TypeError
# expect: TypeError
