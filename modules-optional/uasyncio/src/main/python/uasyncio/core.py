# The loop: which task runs when, and what it waits for.
import sys
import uselect
from utime import ticks_ms as ticks, ticks_add, ticks_diff

from _uasyncio import Task, TaskQueue

# The task that runs; None outside of the loop. This variable, _task_queue and CancelledError are
# what tasks need of the loop: they are given this module's dict.
cur_task = None


class CancelledError(BaseException):
    pass


class TimeoutError(Exception):
    pass


# Puts the task aside for so many milliseconds.
async def sleep_ms(t):
    _task_queue.push_sorted(cur_task, ticks_add(ticks(), max(0, t)))
    yield


# Puts the task aside for so many seconds, which can be a float.
def sleep(t):
    return sleep_ms(int(t * 1000))


# Tasks that wait for streams. An entry has the task that wants to read, the one that wants to
# write, and the stream; it is found by the stream's id.
class IOQueue:
    def __init__(self):
        self.poller = uselect.poll()
        self.map = {}
        # Native code is loaded now rather than when tasks wait, whose times it would spoil.
        self.poller.poll(0)

    # The running task waits until the stream can be read: "yield" must follow.
    def queue_read(self, s):
        self._add(s, 0)

    # The running task waits until the stream can be written: "yield" must follow.
    def queue_write(self, s):
        self._add(s, 1)

    def _add(self, s, direction):
        entry = self.map.get(id(s))
        if entry is None:
            entry = [None, None, s]
            self.map[id(s)] = entry
            self.poller.register(s, 0)
        elif entry[direction] is not None:
            raise RuntimeError("another task waits for the stream")
        entry[direction] = cur_task
        cur_task.data = self
        self._update(entry)

    # Makes the poller look for what tasks wait for.
    def _update(self, entry):
        reader, writer, s = entry
        if reader is None and writer is None:
            del self.map[id(s)]
            self.poller.unregister(s)
        else:
            events = 0 if reader is None else uselect.POLLIN
            self.poller.modify(s, events if writer is None else events | uselect.POLLOUT)

    # A task that is cancelled waits no more.
    def remove(self, task):
        for entry in self.map.values():
            for direction in (0, 1):
                if entry[direction] is task:
                    entry[direction] = None
                    self._update(entry)
                    return

    # Waits so many milliseconds, -1 for any time; tasks whose streams are ready are to run.
    def wait_io_event(self, timeout):
        for ready in self.poller.ipoll(timeout):
            events = ready[1]
            entry = self.map[id(ready[0])]
            # Whatever else there is, such as errors, is for both to find out.
            for direction, others in ((0, ~uselect.POLLOUT), (1, ~uselect.POLLIN)):
                task = entry[direction]
                if events & others and task is not None:
                    entry[direction] = None
                    _task_queue.push_head(task)
            self._update(entry)


# Runs a coroutine, which starts when the running task waits for something.
def create_task(coro):
    if not hasattr(coro, "send"):
        raise TypeError("coroutine expected")
    task = Task(coro, globals())
    _task_queue.push_head(task)
    return task


def _promote_to_task(awaitable):
    return awaitable if isinstance(awaitable, Task) else create_task(awaitable)


def current_task():
    return cur_task


# The next task, taken from the queue when its time has come; None where there is none any more.
def _next_task():
    while True:
        task = _task_queue.peek()
        if task is not None:
            timeout = max(0, ticks_diff(task.ph_key, ticks()))
        elif _io_queue.map:
            timeout = -1
        else:
            return None
        # With no time to wait too: tasks that are always ready must not keep others from it.
        _io_queue.wait_io_event(timeout)
        if timeout == 0:
            return _task_queue.pop_head()


# Runs all tasks until one of them, the main task, has ended, or all have. The main task's result
# or exception is this function's.
def run_until_complete(main_task=None):
    global cur_task
    before = cur_task
    try:
        while True:
            task = _next_task()
            if task is None:
                return None
            if task.done():
                _report(task)
                continue
            cur_task = task
            try:
                _step(task)
            except (CancelledError, Exception) as error:
                if task is main_task:
                    if isinstance(error, StopIteration):
                        return error.value
                    raise
                _end(task, error)
    finally:
        cur_task = before


# Lets the task run until it waits for something.
def _step(task):
    error = task.data
    if error is None:
        task.coro.send(None)
    else:
        task.data = None
        task.coro.throw(error)


# The task has ended, be it by StopIteration: those who wait for it go on.
def _end(task, error):
    waiters = task.state
    if waiters is True:
        task.state = None
        if not isinstance(error, (CancelledError, StopIteration)):
            # To be reported when its turn comes, unless somebody has waited for it by then.
            _task_queue.push_head(task)
    else:
        task.state = False
        while waiters.peek() is not None:
            _task_queue.push_head(waiters.pop_head())
    task.data = error


# Nobody has waited for a task that has ended by an exception.
def _report(task):
    if task.state is None:
        Loop.call_exception_handler(
            {
                "message": "Task exception wasn't retrieved",
                "exception": task.data,
                "future": task,
            }
        )


# Runs a coroutine as main task.
def run(coro):
    return run_until_complete(create_task(coro))


async def _nothing():
    pass


# The loop as an object. There is one: the class itself.
class Loop:
    _exc_handler = None
    _stop_task = None

    def create_task(coro):
        return create_task(coro)

    # Until stop() is called, or no task is left.
    def run_forever():
        Loop._stop_task = Task(_nothing(), globals())
        run_until_complete(Loop._stop_task)

    def run_until_complete(awaitable):
        return run_until_complete(_promote_to_task(awaitable))

    def stop():
        task = Loop._stop_task
        if task is not None:
            Loop._stop_task = None
            _task_queue.push_head(task)

    def close():
        pass

    # A handler is called with the loop and a dict of "message", "exception" and "future".
    def set_exception_handler(handler):
        Loop._exc_handler = handler

    def get_exception_handler():
        return Loop._exc_handler

    def default_exception_handler(loop, context):
        task = context["future"]
        print(context["message"])
        print("future:", task, "coro=", task.coro)
        sys.print_exception(context["exception"])

    def call_exception_handler(context):
        handler = Loop._exc_handler
        if handler is None:
            handler = Loop.default_exception_handler
        handler(Loop, context)


# The arguments are those of older versions.
def get_event_loop(runq_len=0, waitq_len=0):
    return Loop


# Forgets all tasks.
def new_event_loop():
    global _task_queue, _io_queue
    _task_queue = TaskQueue()
    _io_queue = IOQueue()
    return Loop


new_event_loop()
