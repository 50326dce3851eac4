# Others run while a thread sleeps.
# differs-from-cpython: the module is Pycopy's
import _thread, utime
awake = []
def f(ms):
    utime.sleep_ms(ms)
    awake.append(ms)
for ms in (150, 100, 50):
    _thread.start_new_thread(f, (ms,))
t = utime.ticks_ms()
utime.sleep_ms(230)
while len(awake) < 3 and utime.ticks_diff(utime.ticks_ms(), t) < 5000:
    pass
print(awake)  # expect: [50, 100, 150]
