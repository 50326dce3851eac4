# A file of text in memory: sizes of reads count characters.
try:
    import uio as io
except ImportError:
    import io

s = io.StringIO("zażółć\ngęś\n")
print(repr(s.read(3)))  # expect: 'zaż'
print(repr(s.readline()))  # expect: 'ółć\n'
print(repr(s.read()), repr(s.read()))  # expect: 'gęś\n' ''

w = io.StringIO()
print("a", 1, None, sep="-", end=";", file=w)
w.write("Ω")
print(w.getvalue())  # expect: a-1-None;Ω

print([line for line in ["x"]], [line for line in io.StringIO("p\nq")])  # expect: ['x'] ['p\n', 'q']
