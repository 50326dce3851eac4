# "+=" writes, so that text can be collected in a str or in a StringIO by the same code.
# differs-from-cpython: its StringIO has no such operator
import uio


def collect(out):
    for i in range(3):
        out += str(i)
    return out


print(collect(""))  # expect: 012
print(collect(uio.StringIO()).getvalue())  # expect: 012
try:
    out = uio.StringIO()
    out += 5
except TypeError:
    print("TypeError")  # expect: TypeError
