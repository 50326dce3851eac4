# An async with block knows an exception from a return whatever the name BaseException stands for.
BaseException = OSError


class Manager:
    async def __aenter__(self):
        return 1

    async def __aexit__(self, type, value, traceback):
        print(type)


async def fail():
    async with Manager():
        raise ValueError


async def leave():
    async with Manager():
        return 5


try:
    fail().send(None)
except ValueError as e:
    print(repr(e))
try:
    leave().send(None)
except StopIteration as e:
    print(e.value)
# expect: <class 'ValueError'>
# expect: ValueError()
# expect: None
# expect: 5
