# Under a locked heap objects cannot grow.
import micropython
l = a = b = None
def grow():
    try:
        return list(range(100))
    except MemoryError:
        return None
micropython.heap_lock()
micropython.heap_lock()
l = grow()
a = micropython.heap_unlock()
b = micropython.heap_unlock()
print(l, a, b)  # expect: None 1 0
