# Each thread has a number of its own.
import _thread
numbers = [_thread.get_ident()]
def f():
    numbers.append(_thread.get_ident())
for i in range(3):
    _thread.start_new_thread(f, ())
while len(numbers) < 4:
    pass
print(len(set(numbers)), min(numbers) > 0)  # expect: 4 True
print(numbers[0] == _thread.get_ident())  # expect: True
