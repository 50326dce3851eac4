# sep, end and file of print.
# differs-from-cpython: error texts
import sys
print(1, 2, sep="-", end="!\n")  # expect: 1-2!
print("a", end="")
print("b", None, sep="")  # expect: abNone
print(*[1, 2], sep=", ")  # expect: 1, 2
print("to", "file", file=sys.stdout)  # expect: to file
print("default", file=None)  # expect: default
for kw in ({"sep": 1}, {"nonsense": 1}, {"file": 1}):
    try:
        print("never", **kw)
    except (TypeError, OSError) as e:
        print(type(e).__name__, end=" ")
print()  # expect: TypeError TypeError OSError 
