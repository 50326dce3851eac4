# Callbacks can be scheduled by any thread, and run one at a time.
# differs-from-cpython: schedule() is of micropython
import _thread, micropython
ran = []
running = False
def callback(i):
    global running
    if running:
        ran.append("nested")
    running = True
    for _ in range(50):
        pass
    running = False
    ran.append(i)
def work():
    for i in range(100):
        while True:
            try:
                micropython.schedule(callback, i)
                break
            except RuntimeError:
                pass
for i in range(3):
    _thread.start_new_thread(work, ())
while len(ran) < 300:
    pass
print(len(ran), "nested" in ran)  # expect: 300 False
