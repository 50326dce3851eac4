# Wrong fields.
# differs-from-cpython: error texts are the reference's; attributes and items of arguments are not supported
def error(pattern, *args):
    try:
        print(pattern.format(*args))
    except Exception as e:
        print(type(e).__name__, e)
error('{')
# expect: ValueError unmatched '{' in format
error('}')
# expect: ValueError single '}' encountered in format string
error('{!x}', 1)
# expect: ValueError unknown conversion specifier x
error('{!', 1)
# expect: ValueError end of format while looking for conversion specifier
error('{!rx}', 1)
# expect: ValueError expected ':' after format specifier
error('{:', 1)
# expect: ValueError unmatched '{' in format
error('{}')
# expect: IndexError tuple index out of range
error('{1}', 1)
# expect: IndexError tuple index out of range
error('{a}')
# expect: KeyError a
error('{}{0}', 1)
# expect: ValueError can't switch from automatic field numbering to manual field specification
error('{0}{}', 1)
# expect: ValueError can't switch from manual field specification to automatic field numbering
error('{0.a}', 1)
# expect: NotImplementedError attributes not supported yet
error('{:d}', 'a')
# expect: ValueError unknown format code 'd' for object of type 'str'
error('{:s}', 1)
# expect: ValueError unknown format code 's' for object of type 'int'
error('{:x}', 1.5)
# expect: ValueError unknown format code 'x' for object of type 'float'
error('{:q}', 1)
# expect: ValueError invalid format specifier
error('{:=5}', 'a')
# expect: ValueError '=' alignment not allowed in string format specifier
error('{:05}', 'a')
# expect: ValueError '=' alignment not allowed in string format specifier
error('{:+s}', 'a')
# expect: ValueError sign not allowed in string format specifier
error('{:+c}', 1)
# expect: ValueError sign not allowed with integer format specifier 'c'
error('{:5}', [])
# expect: TypeError can't convert 'list' object to str implicitly
