# Things that happen, and tasks that wait for them.
import uio

from . import core


# Set by tasks, for any number of tasks.
class Event:
    def __init__(self):
        self._set = False
        self._waiting = core.TaskQueue()

    def is_set(self):
        return self._set

    def set(self):
        self._set = True
        while self._waiting.peek() is not None:
            core._task_queue.push_head(self._waiting.pop_head())

    def clear(self):
        self._set = False

    async def wait(self):
        if not self._set:
            self._waiting.push_head(core.cur_task)
            # By this a task that is cancelled leaves the queue.
            core.cur_task.data = self._waiting
            yield
        return True


# Set by anybody, such as another thread or a scheduled function, for one task, whose wait() clears
# it. A stream that can be read while the flag is set.
class ThreadSafeFlag(uio.IOBase):
    def __init__(self):
        self._set = False

    # 3 is the request to say which of the events are there; others are not supported (EINVAL).
    def ioctl(self, request, events):
        if request != 3:
            return -22
        return events if self._set else 0

    def set(self):
        self._set = True

    def clear(self):
        self._set = False

    async def wait(self):
        if not self._set:
            core._io_queue.queue_read(self)
            yield
        self._set = False
