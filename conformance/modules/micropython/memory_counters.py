# Counters grow with what objects ask for.
import micropython
t, c, p = micropython.mem_total(), micropython.mem_current(), micropython.mem_peak()
l = list(range(10000))
print(micropython.mem_total() > t, micropython.mem_current() > c, micropython.mem_peak() >= p)  # expect: True True True
print(type(micropython.stack_use()))  # expect: <class 'int'>
