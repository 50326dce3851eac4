# A SyntaxError knows file, line, column and the offending line.
# differs-from-cpython: the name of the file
try:
    exec("x = 1\ny = (1 +* 2)\n")
except SyntaxError as e:
    print(e.filename, e.lineno, e.offset, e.text)  # expect: <string> 2 9 y = (1 +* 2)
