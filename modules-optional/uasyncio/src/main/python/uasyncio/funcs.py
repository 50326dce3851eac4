# Waiting for tasks, with a time limit or for many at once.
from . import core


# Waits for another's task, and then wakes up the one that waits with a limit.
class _Watch:
    def __init__(self, task):
        self.result = None
        self.error = None
        self.ended = False
        self._waiter = core.cur_task
        self._task = task
        self.watcher = core.create_task(self._run())

    async def _run(self):
        try:
            self.result = await self._task
        except BaseException as error:
            self.error = error
        if self._waiter is not None:
            self.ended = True
            core._task_queue.push_head(self._waiter)

    # The one that waits does so no more.
    def cancel(self):
        self._waiter = None
        self.watcher.cancel()


# The result of the awaitable, which is cancelled after so many seconds: a TimeoutError then.
async def wait_for(aw, timeout, sleep=core.sleep):
    task = core._promote_to_task(aw)
    if timeout is None:
        return await task
    watch = _Watch(task)
    try:
        # Shorter where the watch says so.
        await sleep(timeout)
    except core.CancelledError:
        watch.cancel()
        raise
    if not watch.ended:
        watch.cancel()
        await watch.watcher
        raise core.TimeoutError
    if watch.error is not None:
        raise watch.error
    return watch.result


# As wait_for, with a limit in milliseconds.
def wait_for_ms(aw, timeout):
    return wait_for(aw, timeout, core.sleep_ms)


# The results of all awaitables, which run side by side. An exception is raised when its turn comes,
# or is among the results.
async def gather(*aws, return_exceptions=False):
    tasks = [core._promote_to_task(aw) for aw in aws]
    results = []
    for i, task in enumerate(tasks):
        try:
            results.append(await task)
        except core.CancelledError:
            for other in tasks[i + 1 :]:
                other.cancel()
            raise
        except Exception as error:
            if not return_exceptions:
                raise
            results.append(error)
    return results
