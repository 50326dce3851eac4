# A queue of limited length.
# differs-from-cpython: no items or iteration; module has another name there
from ucollections import deque
d = deque((), 3)
print(len(d), bool(d))  # expect: 0 False
for i in range(5):
    d.append(i)
print(len(d), bool(d), d.popleft(), d.popleft(), d.popleft())  # expect: 3 True 2 3 4
for i in range(100):
    d.append(i)
    if i % 3 == 0:
        d.popleft()
print(len(d), d.popleft())  # expect: 2 98
strict = deque((), 1, 1)
strict.append(1)
def raises(f):
    try:
        f()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
raises(lambda: strict.append(2))  # expect: IndexError full
raises(lambda: deque((), 1).popleft())  # expect: IndexError empty
raises(lambda: deque((), -1))  # expect: ValueError 
raises(lambda: deque([1], 1))  # expect: ValueError 
raises(lambda: list(d))  # expect: TypeError 'deque' object isn't iterable
empty = deque((), 0)
empty.append(1)
print(len(empty))  # expect: 0
