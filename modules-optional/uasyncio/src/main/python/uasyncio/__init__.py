# Cooperative tasks on coroutines: the API of MicroPython's uasyncio 3, a part of CPython's asyncio.
from .core import *

__version__ = (3, 0, 0)

# Parts of the package that are imported when one of their names is asked for.
_parts = {
    "gather": "funcs",
    "wait_for": "funcs",
    "wait_for_ms": "funcs",
    "Event": "event",
    "ThreadSafeFlag": "event",
    "Lock": "lock",
    "Server": "stream",
    "Stream": "stream",
    "StreamReader": "stream",
    "StreamWriter": "stream",
    "open_connection": "stream",
    "start_server": "stream",
}


def __getattr__(name):
    part = _parts.get(name)
    if part is None:
        raise AttributeError(name)
    value = getattr(__import__(part, globals(), None, (name,), 1), name)
    globals()[name] = value
    return value
