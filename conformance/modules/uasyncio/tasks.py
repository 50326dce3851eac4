# differs-from-cpython: the module has another name
# Tasks: results, order, exceptions, cancellation.
import uasyncio


async def sleeper(name, ms, result=None):
    print(name, "starts")
    try:
        await uasyncio.sleep_ms(ms)
    except uasyncio.CancelledError:
        print(name, "cancelled")
        raise
    print(name, "ends")
    return result


async def main():
    print(uasyncio.current_task().done())
    # Longest first; they end by time.
    tasks = [uasyncio.create_task(sleeper(n, ms, n)) for n, ms in (("a", 30), ("b", 15), ("c", 0))]
    print("created")
    print(await tasks[0], await tasks[1], tasks[2].done())
    return "result"


print(uasyncio.run(main()), uasyncio.current_task())
# expect: False
# expect: created
# expect: a starts
# expect: b starts
# expect: c starts
# expect: c ends
# expect: b ends
# expect: a ends
# expect: a b True
# expect: result None


# A task that nobody waits for, and its exception.
async def failing(error):
    await uasyncio.sleep(0)
    raise error


def handler(loop, context):
    print(loop is uasyncio.get_event_loop(), context["message"])
    print(repr(context["exception"]), context["future"].done())


async def main():
    loop = uasyncio.get_event_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    uasyncio.create_task(failing(ValueError(1)))
    awaited = uasyncio.create_task(failing(KeyError(2)))
    try:
        await awaited
    except KeyError as e:
        print("caught", e)
    # Those that are cancelled are not reported.
    uasyncio.create_task(sleeper("quiet", 1000)).cancel()
    await uasyncio.sleep_ms(30)
    loop.call_exception_handler({"message": "m", "exception": 1, "future": awaited})
    loop.set_exception_handler(None)


uasyncio.run(main())
# expect: None
# expect: True Task exception wasn't retrieved
# expect: ValueError(1,) True
# expect: caught 2
# expect: True m
# expect: 1 True


# Cancellation.
async def stubborn():
    try:
        await uasyncio.sleep(10)
    except uasyncio.CancelledError:
        return "not now"


async def waiting_for(task):
    await task


async def main():
    t = uasyncio.create_task(sleeper("x", 1000))
    await uasyncio.sleep(0)
    print(t.cancel(), t.done())
    try:
        await t
    except uasyncio.CancelledError as e:
        print(repr(e), t.done(), t.cancel())
    t = uasyncio.create_task(stubborn())
    await uasyncio.sleep(0)
    t.cancel()
    print(await t)
    inner = uasyncio.create_task(sleeper("inner", 1000))
    outer = uasyncio.create_task(waiting_for(inner))
    await uasyncio.sleep_ms(30)
    outer.cancel()
    await uasyncio.sleep_ms(30)
    print(inner.done(), outer.done())


uasyncio.run(main())
# expect: x starts
# expect: True False
# expect: x cancelled
# expect: CancelledError() True False
# expect: not now
# expect: inner starts
# expect: inner cancelled
# expect: True True

for wrong in 1, sleeper, print:
    try:
        uasyncio.create_task(wrong)
    except TypeError as e:
        print(e)
# expect: coroutine expected
# expect: coroutine expected
# expect: coroutine expected

# A main task's exception ends the loop; so does stop().
try:
    uasyncio.run(failing(OSError(5)))
except OSError as e:
    print(e.args)  # expect: (5,)


async def stopper():
    uasyncio.get_event_loop().stop()
    uasyncio.get_event_loop().stop()
    await uasyncio.sleep(100)


loop = uasyncio.new_event_loop()
loop.create_task(stopper())
print(loop.run_forever())  # expect: None
loop.close()
uasyncio.new_event_loop()
print(loop.run_until_complete(sleeper("last", 0, 7)))
# expect: last starts
# expect: last ends
# expect: 7
print(uasyncio.core.run_until_complete())  # expect: None
