# differs-from-cpython: it has other things in this module
# Tasks leave by time, those of the same time in the order in which they came.
from _uasyncio import Task, TaskQueue
from utime import ticks_add, ticks_diff, ticks_ms


def names(queue):
    result = ""
    while queue.peek() is not None:
        result += queue.pop_head().coro
    return result


q = TaskQueue()
print(q, q.peek())  # expect: <TaskQueue> None
try:
    q.pop_head()
except IndexError as e:
    print(e)  # expect: empty heap

tasks = [Task(name) for name in "abcdefghij"]
a, b, c, d, e, f, g, h, i, j = tasks
for n, task in enumerate(tasks):
    q.push_sorted(task, n * 7 % 5)
print(names(q))  # expect: afdibgejch
for task in tasks:
    q.push_sorted(task, 5)
print(q.peek() is a, names(q))  # expect: True abcdefghij

# From anywhere in the queue.
for n, task in enumerate(tasks):
    q.push_sorted(task, n * 3 % 10)
for task in a, e, h:
    q.remove(task)
print(names(q))  # expect: bifcjgd

# A task is in one queue: it leaves the one before. Removing it from another does nothing.
other = TaskQueue()
q.push_sorted(a, 1)
q.push_sorted(b, 2)
other.push_sorted(a, 1)
q.push_sorted(b, 0)
q.remove(a)
print(names(q), names(other), names(q))  # expect: b a 

# Times wrap around.
last = ticks_add(0, -1)
q.push_sorted(a, 3)
q.push_sorted(b, last)
q.push_sorted(c, ticks_add(last, -5))
print(names(q))  # expect: cba

# Without time it is now; data goes away.
a.data = 1
q.push_head(a)
q.push_sorted(b)
print(a.data, ticks_diff(ticks_ms(), a.ph_key) < 1000, names(q))  # expect: None True ab


def error(call, *args):
    try:
        print(call(*args))
    except Exception as e:
        print(type(e).__name__, e)


error(TaskQueue, 1)  # expect: TypeError function takes 0 positional arguments but 1 were given
error(q.push_sorted)  # expect: TypeError function missing 1 required positional arguments
error(q.push_sorted, a, "x")  # expect: TypeError can't convert str to int
