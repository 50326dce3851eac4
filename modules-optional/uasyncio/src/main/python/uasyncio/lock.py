# Mutual exclusion of tasks.
from . import core


class Lock:
    def __init__(self):
        self._locked = False
        # The task that gets the lock next, once it is woken up.
        self._heir = None
        self._waiting = core.TaskQueue()

    def locked(self):
        return self._locked

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock not acquired")
        self._locked = False
        self._pass_on()

    def _pass_on(self):
        self._heir = None
        if self._waiting.peek() is not None:
            self._heir = self._waiting.pop_head()
            core._task_queue.push_head(self._heir)

    async def acquire(self):
        if self._locked or self._heir is not None:
            task = core.cur_task
            self._waiting.push_head(task)
            # By this a task that is cancelled leaves the queue.
            task.data = self._waiting
            try:
                yield
            except core.CancelledError:
                if self._heir is task:
                    self._pass_on()
                raise
            self._heir = None
        self._locked = True
        return True

    async def __aenter__(self):
        return await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()
