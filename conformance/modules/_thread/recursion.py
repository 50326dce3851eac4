# A thread that recurses too deeply raises, and others go on.
import _thread
result = []
def f():
    f()
def guarded():
    try:
        f()
    except RuntimeError as e:
        result.append(str(e)[:31])
_thread.start_new_thread(guarded, ())
while not result:
    pass
print(result)  # expect: ['maximum recursion depth exceede']
