# print_exception() writes the traceback to a stream.
import sys, uio
buf = uio.StringIO()
try:
    1 // 0
except ZeroDivisionError as e:
    sys.print_exception(e, buf)
lines = buf.getvalue().split("\n")
print(lines[0], lines[2])  # expect: Traceback (most recent call last): ZeroDivisionError: divide by zero
try:
    sys.print_exception(ValueError(), 1)
except OSError as e:
    print(e)  # expect: stream operation not supported
