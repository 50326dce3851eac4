# differs-from-cpython: the module has another name
# gather, wait_for, Event, Lock.
import uasyncio


async def work(name, ms, error=None):
    try:
        await uasyncio.sleep_ms(ms)
        if error is not None:
            raise error
    except uasyncio.CancelledError:
        print(name, "cancelled")
        raise
    return name


async def gathering():
    print(await uasyncio.gather())
    print(await uasyncio.gather(work("a", 10), uasyncio.create_task(work("b", 0))))
    print(await uasyncio.gather(work("a", 0), work("b", 0, KeyError(1)), return_exceptions=True))
    try:
        await uasyncio.gather(work("a", 0, ValueError(1)), work("b", 5))
    except ValueError as e:
        print("error", e)
    t = uasyncio.create_task(uasyncio.gather(work("c", 1000), work("d", 1000)))
    await uasyncio.sleep_ms(30)
    t.cancel()
    await uasyncio.sleep_ms(30)


uasyncio.run(gathering())
# expect: []
# expect: ['a', 'b']
# expect: ['a', KeyError(1,)]
# expect: error 1
# expect: c cancelled
# expect: d cancelled


async def deaf():
    try:
        await uasyncio.sleep(1)
    except uasyncio.CancelledError:
        print("deaf")
    return "late"


async def limits():
    print(await uasyncio.wait_for(work("a", 0), 1), await uasyncio.wait_for(work("b", 5), None))
    for limited in uasyncio.wait_for(work("c", 1000), 0.005), uasyncio.wait_for_ms(deaf(), 5):
        try:
            print(await limited)
        except uasyncio.TimeoutError:
            print("timeout")
    try:
        await uasyncio.wait_for_ms(work("d", 0, KeyError(1)), 100)
    except KeyError as e:
        print(repr(e))
    # Cancelled from outside, and from inside.
    t = uasyncio.create_task(uasyncio.wait_for_ms(work("e", 1000), 1000))
    await uasyncio.sleep_ms(30)
    t.cancel()
    await uasyncio.sleep_ms(30)
    print(t.done())
    inner = uasyncio.create_task(work("f", 1000))
    t = uasyncio.create_task(uasyncio.wait_for_ms(inner, 1000))
    await uasyncio.sleep_ms(30)
    inner.cancel()
    try:
        await t
    except uasyncio.CancelledError as e:
        print(repr(e))


uasyncio.run(limits())
# expect: a b
# expect: c cancelled
# expect: timeout
# expect: deaf
# expect: timeout
# expect: KeyError(1,)
# expect: e cancelled
# expect: True
# expect: f cancelled
# expect: CancelledError()


async def waiter(name, event):
    print(name, await event.wait())


async def events():
    event = uasyncio.Event()
    print(event.is_set())
    tasks = [uasyncio.create_task(waiter(name, event)) for name in "abc"]
    await uasyncio.sleep(0)
    tasks[1].cancel()
    event.set()
    event.clear()
    await uasyncio.sleep(0)
    print(event.is_set(), [t.done() for t in tasks])
    event.set()
    print(await event.wait(), event.is_set())


uasyncio.run(events())
# expect: False
# expect: a True
# expect: c True
# expect: False [True, True, True]
# expect: True True


async def locked(name, lock, times=1):
    for i in range(times):
        async with lock:
            print(name, i, lock.locked())
            await uasyncio.sleep(0)


async def locks():
    lock = uasyncio.Lock()
    try:
        lock.release()
    except RuntimeError as e:
        print(e, lock.locked())
    await uasyncio.gather(locked("a", lock, 2), locked("b", lock, 2))
    print(lock.locked())
    # One that is cancelled while it waits, and one that just got the lock.
    await lock.acquire()
    tasks = [uasyncio.create_task(locked(name, lock)) for name in "cdef"]
    await uasyncio.sleep(0)
    tasks[0].cancel()
    await uasyncio.sleep(0)
    lock.release()
    tasks[1].cancel()
    await uasyncio.gather(*tasks[2:])
    print(lock.locked())


uasyncio.run(locks())
# expect: Lock not acquired False
# expect: a 0 True
# expect: b 0 True
# expect: a 1 True
# expect: b 1 True
# expect: False
# expect: e 0 True
# expect: f 0 True
# expect: False
