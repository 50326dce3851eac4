# Functions of bytecode that a program has made itself.
import micropython
import sys
import uarray

LOAD_CONST_OBJ, LOAD_GLOBAL, CALL_FUNCTION, RETURN_VALUE = 0x23, 0x12, 0x34, 0x63
LOAD_FAST, BINARY_ADD = 0xB0, 0xF2


def name(text):
    number = id(sys.intern(text)) >> 3
    return bytes((number & 255, number >> 8))


def prelude(params, defaults):
    # 8 entries of the frame; names of function and file; no lines, no cells.
    sizes = bytes((0x80 | 7 << 3 | params, defaults, 5 << 1))
    return sizes + name("made") + name("made.py") + b"\0"


def table(*objects):
    return uarray.array("P", [id(o) for o in objects])


add = prelude(2, 1) + bytes((LOAD_FAST, LOAD_FAST + 1, BINARY_ADD, RETURN_VALUE))
f = micropython.function(add, table(sys.intern("a"), sys.intern("b")), globals(), (10,))
print(f(1), f(1, 2), f(b="y", a="x"))  # expect: 11 3 xy
try:
    f()
except TypeError as e:
    print("TypeError")  # expect: TypeError

text = "a constant " + str(1.5)
call = prelude(0, 0) + bytes((LOAD_GLOBAL,)) + name("len") + bytes((0, LOAD_CONST_OBJ, 0))
call += bytes((CALL_FUNCTION, 1, RETURN_VALUE))
print(micropython.function(call, table(text), globals())())  # expect: 14

for code in (b"", add[:5], add[:-1] + b"\xff", add[:-1], prelude(0, 0) + b"\xf2\x63"):
    try:
        micropython.function(code, table(sys.intern("a"), sys.intern("b")), {}, (1,))
        print("made")
    except ValueError as e:
        print("ValueError")
# expect: ValueError
# expect: ValueError
# expect: ValueError
# expect: ValueError
# expect: ValueError
for constants in (b"123", uarray.array("P", [1 << 40]), table(f, f)):
    try:
        micropython.function(add, constants, {}, (1,))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
# expect: ValueError no array of addresses
# expect: ValueError no object at this address
# expect: TypeError no constant: 'function'
