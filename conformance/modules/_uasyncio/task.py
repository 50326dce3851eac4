# differs-from-cpython: it has other things in this module
# What a loop does with tasks, by hand.
from _uasyncio import Task, TaskQueue


def error(call, *args):
    try:
        print(call(*args))
    except Exception as e:
        print(type(e).__name__, e)


class Cancelled(BaseException):
    pass


loop = {"cur_task": None, "_task_queue": TaskQueue(), "CancelledError": Cancelled}
a = Task("a", loop)
b = Task("b", loop)
print(type(a), a.coro, a.data, a.state, a.done(), a.ph_key)  # expect: <class 'Task'> a None True False 0

# b waits for a.
loop["cur_task"] = b
print(iter(a) is a, type(a.state))  # expect: True <class 'TaskQueue'>
print(next(a), b.data is a, a.state.peek() is b)  # expect: None True True

# A cancellation of b goes to a, which is not in a queue.
loop["cur_task"] = None
print(b.cancel(), a.data, b.data is a)  # expect: True <class 'Cancelled'> True
print(loop["_task_queue"].peek())  # expect: None

# Of one that is to run later: it runs now.
c = Task("c", loop)
loop["_task_queue"].push_sorted(c, 1 << 60)
print(c.ph_key == 1 << 60, c.cancel(), c.ph_key == 1 << 60, c.data)
# expect: True True False <class 'Cancelled'>
print(loop["_task_queue"].pop_head() is c)  # expect: True

# Of one in any other queue, which is told.
class Queue:
    def remove(self, task):
        print("remove", task is c)


c.data = Queue()
print(c.cancel(), loop["_task_queue"].pop_head() is c)
# expect: remove True
# expect: True True

loop["cur_task"] = c
error(c.cancel)  # expect: RuntimeError can't cancel self

# The end: None until somebody has seen it.
a.state = None
a.data = StopIteration(42)
print(a.done(), a.cancel())  # expect: True False


def wait(task):
    result = yield from task
    print("result", result)


print(list(wait(a)), a.state)
# expect: result 42
# expect: [] False
a.data = ValueError(1)
error(list, wait(a))  # expect: ValueError 1
a.data = KeyError
error(list, wait(a))  # expect: KeyError 
a.data = 5
error(list, wait(a))  # expect: TypeError exceptions must derive from BaseException

# Attributes that can be set are state and data.
def assign(name):
    setattr(a, name, 1)


for name in "coro", "ph_key", "other":
    error(assign, name)
# expect: AttributeError 'Task' object has no attribute 'coro'
# expect: AttributeError 'Task' object has no attribute 'ph_key'
# expect: AttributeError 'Task' object has no attribute 'other'

# Without a loop.
error(Task)  # expect: TypeError function missing 1 required positional arguments
error(Task, 1, 2, 3)  # expect: TypeError function expected at most 2 arguments, got 3
error(Task(1).cancel)  # expect: TypeError 'NoneType' object isn't subscriptable
error(Task(1, {}).cancel)  # expect: KeyError cur_task
d = Task(1, loop)
error(next, d)  # expect: RuntimeError task is not awaited
loop["cur_task"] = 5
error(next, iter(d))  # expect: RuntimeError no running task
d.data = TaskQueue()
loop["_task_queue"] = 5
error(d.cancel)  # expect: RuntimeError no task queue
