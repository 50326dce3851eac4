# Java exceptions are caught by their Java classes, or as exceptions of Python.
import java.io
from java.lang import Integer, NumberFormatException, RuntimeException

try:
    java.io.FileInputStream("/nonexistent/file")
except java.io.IOException as e:
    print(type(e).__name__)  # expect: java.io.FileNotFoundException
    print(e)  # expect: /nonexistent/file (No such file or directory)
try:
    Integer.parseInt("x")
except java.io.IOException:
    print("wrong")
except (KeyError, NumberFormatException) as e:
    print(e.args, e.getMessage())  # expect: ('For input string: "x"',) For input string: "x"
try:
    Integer.parseInt("x")
except Exception as e:
    print(repr(e))  # expect: java.lang.NumberFormatException('For input string: "x"')
try:
    raise RuntimeException("raised here")
except RuntimeException as e:
    print(e, isinstance(e, java.lang.Exception))  # expect: raised here True
try:
    raise RuntimeException
except RuntimeException as e:
    print(repr(str(e)), e.args)  # expect: '' ()


class Closing(Exception):
    pass


try:
    with java.io.StringReader("abc") as r:
        print(chr(r.read()))  # expect: a
        raise Closing
except Closing:
    print("closed")  # expect: closed
try:
    r.read()
except java.io.IOException as e:
    print(e)  # expect: Stream closed


def raise_in_callback(x):
    raise java.io.UncheckedIOException(java.io.IOException("inner"))


try:
    java.util.ArrayList([1]).forEach(raise_in_callback)
except java.io.UncheckedIOException as e:
    print(e.getCause().getMessage())  # expect: inner
try:

    class Derived(RuntimeException):
        pass

except TypeError as e:
    print("TypeError")  # expect: TypeError
