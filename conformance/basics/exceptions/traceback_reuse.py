# A preallocated exception gets a fresh traceback once its old one is cleared.
# differs-from-cpython: layout of the traceback
import sys, uio
exc = ValueError("x")
def f():
    raise exc
for i in range(2):
    try:
        f()
    except ValueError as e:
        buf = uio.StringIO()
        sys.print_exception(e, buf)
        print(buf.getvalue().count("\n"))
        e.__traceback__ = None
# expect: 4
# expect: 4
