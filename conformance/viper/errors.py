# Types are checked when the function is compiled.
# differs-from-cpython: viper code
def check(text):
    try:
        exec("@micropython.viper\n" + text)
        print("right")
    except (SyntaxError, ViperTypeError, NotImplementedError) as e:
        print(repr(e))


check("def f(a: 'int'): pass")  # expect: SyntaxError('annotation must be an identifier',)
check("def f() -> 1: pass")  # expect: SyntaxError('annotation must be an identifier',)
check("def f(a: float): pass")  # expect: ViperTypeError("unknown type 'float'",)
check("def f(a): return a is None")  # expect: ViperTypeError("can't do binary op between 'object' and 'None'",)
check("def f(a): return a + 1")  # expect: ViperTypeError("can't do binary op between 'object' and 'int'",)
check("def f(a: int): return a")  # expect: ViperTypeError("return expected 'object' but got 'int'",)
check("def f() -> uint: return 1")  # expect: ViperTypeError("return expected 'uint' but got 'int'",)
check("def f(a: int, b: int) -> int: return a ** b")  # expect: ViperTypeError('binary op __pow__ not implemented',)
check("def f(a: int, b: int): a / b")  # expect: ViperTypeError('binary op __truediv__ not implemented',)
check("def f(a: int): ~a")  # expect: ViperTypeError('unary op __invert__ not implemented',)
check("def f(a: uint): a % a")  # expect: ViperTypeError('div/mod not implemented for uint',)
check("def f(a: int, b: uint): a < b")  # expect: ViperTypeError('comparison of int and uint',)
check("def f(p: ptr): p[0]")  # expect: ViperTypeError("can't load from 'ptr'",)
check("def f(p: ptr8, i): p[i]")  # expect: ViperTypeError("can't load with 'object' index",)
check("def f(p: ptr8, i: bool): p[i]")  # expect: ViperTypeError("can't load with 'bool' index",)
check("def f(p: ptr8, i): p[i] = 1")  # expect: ViperTypeError("can't store with 'object' index",)
check("def f(p: ptr8): p[0] = p")  # expect: ViperTypeError("can't store 'ptr8'",)
check("def f(n: uint): n[0] = 1")  # expect: ViperTypeError("can't store to 'uint'",)
check("def f(p: ptr16):\n if p: pass")  # expect: ViperTypeError("can't implicitly convert 'ptr16' to 'bool'",)
check("def f():\n x = None\n x = 1")  # expect: ViperTypeError("local 'x' has type 'None' but source is 'int'",)
check("def f(x: int): del x")  # expect: ViperTypeError("local 'x' has type 'int' but source is 'None'",)
check("def f():\n y = x\n x = 1")  # expect: ViperTypeError("local 'x' used before type known",)
check("def f(): raise 1")  # expect: ViperTypeError('must raise an object',)
check("def f(n):\n for i in range(n): pass")  # expect: ViperTypeError("can't do binary op between 'int' and 'object'",)
check("def f():\n x = 1\n return lambda: x")  # expect: ViperTypeError("local 'x' used before type known",)
check("def f(): return [x + 1 for x in ()]")  # expect: ViperTypeError("can't do binary op between 'object' and 'int'",)
check("def f(): return (x for x in ())")  # expect: NotImplementedError('native yield',)
check("def f(): print(ptr8(1))")  # expect: NotImplementedError('conversion to object',)
check("def f(): int(uint)")  # expect: NotImplementedError('casting',)
check("def f(a: int) -> int: return a")  # expect: right


# A function takes as many positional arguments as it has parameters.
@micropython.viper
def two(a, b):
    return a


def call(*args, **kw):
    try:
        return two(*args, **kw)
    except TypeError as e:
        print(e)


call(1)  # expect: function takes 2 positional arguments but 1 were given
call(1, 2, 3)  # expect: function takes 2 positional arguments but 3 were given
call(a=1, b=2)  # expect: function doesn't take keyword arguments
