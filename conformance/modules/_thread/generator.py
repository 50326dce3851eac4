# A generator can go from thread to thread.
import _thread
def count():
    try:
        for i in range(4):
            yield i
    finally:
        print("end")
g = count()
got = [next(g)]
def f():
    got.append(next(g))
for i in range(3):
    n = len(got)
    _thread.start_new_thread(f, ())
    while len(got) == n:
        pass
print(got, list(g))
# expect: end
# expect: [0, 1, 2, 3] []
