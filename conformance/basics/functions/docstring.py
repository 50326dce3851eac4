# A function keeps its docstring and what else is stored on it.
def f():
    "what f does"

print(f.__doc__)  # expect: what f does
f.calls = 3
print(f.calls)  # expect: 3
print((lambda: 1).__doc__)  # expect: None
del f.calls
try:
    f.calls
except AttributeError:
    print("gone")  # expect: gone
