# Scheduled calls run between instructions; the queue is short.
import micropython
done = []
def f(x):
    done.append(x)
micropython.schedule(f, 1)
while not done:
    pass
print(done)  # expect: [1]
