# Running source text with namespaces.
# differs-from-cpython: a single statement is run without printing its value; exec works on globals
x = 1
print(eval("x + 1"), eval(b"x"), eval("x", {"x": 5}), eval("x", {"x": 5}, {"x": 6}))  # expect: 2 1 5 6
ns = {}
exec("y = 2\ndef f():\n    return y", ns)
print(ns["y"], ns["f"](), exec("x = 3"), x)  # expect: 2 2 None 3
code = compile("x * 2", "name", "eval")
print(eval(code), eval(code, {"x": 21}))  # expect: 6 42
exec(compile("z = x", "name", "exec"))
print(z, eval(compile("z", "name", "exec")))  # expect: 3 None
exec(compile("z + 1", "name", "single"))
def local():
    q = 1
    exec("r = 5")
    return "r" in globals()
print(local())  # expect: True
for f in (lambda: eval("1 +"), lambda: compile("1", "a", "bad"), lambda: eval(5), lambda: exec("x", 5)):
    try:
        f()
    except (SyntaxError, ValueError, TypeError) as e:
        print(type(e).__name__, end=" ")
print()  # expect: SyntaxError ValueError TypeError TypeError 
