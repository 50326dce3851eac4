# differs-from-cpython: commas and colons are spaces
# JSON text as objects, and what is no JSON.
import ujson as json
def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)

t(json.loads, 'null')
# expect: None
t(json.loads, 'true')
# expect: True
t(json.loads, 'false')
# expect: False
t(json.loads, ' 1 ')
# expect: 1
t(json.loads, '-12')
# expect: -12
t(json.loads, '1.5')
# expect: 1.5
t(json.loads, '1e3')
# expect: 1000.0
t(json.loads, '-1.5E-2')
# expect: -0.015
t(json.loads, '123456789012345678901234567890')
# expect: 123456789012345678901234567890
t(json.loads, '"a"')
# expect: a
t(json.loads, '"\\\\u0041\\\\n\\\\"\\\\\\\\\\\\/"')
# expect: ValueError ('syntax error in JSON',)
t(json.loads, '[]')
# expect: []
t(json.loads, '{}')
# expect: {}
t(json.loads, '[1, 2, [3, {}]]')
# expect: [1, 2, [3, {}]]
t(json.loads, '{"a": [1], "b": {"c": null}}')
# expect: {'a': [1], 'b': {'c': None}}
t(json.loads, '[1 2 3]')
# expect: [1, 2, 3]
t(json.loads, '{"a" 1}')
# expect: {'a': 1}
t(json.loads, '[1,,2]')
# expect: [1, 2]
t(json.loads, '[1}')
# expect: [1]
t(json.loads, '[1')
# expect: [1]
t(json.loads, '{"a"}')
# expect: {}
t(json.loads, '')
# expect: ValueError ('syntax error in JSON',)
t(json.loads, '  ')
# expect: ValueError ('syntax error in JSON',)
t(json.loads, 'nul')
# expect: ValueError ('syntax error in JSON',)
t(json.loads, 'tru')
# expect: ValueError ('syntax error in JSON',)
t(json.loads, '-')
# expect: ValueError ("invalid syntax for integer with base 10: '-'",)
t(json.loads, '1x')
# expect: ValueError ('syntax error in JSON',)
t(json.loads, '1 2')
# expect: ValueError ('syntax error in JSON',)
t(json.loads, '"abc')
# expect: ValueError ('syntax error in JSON',)
t(json.loads, '[[]')
# expect: [[]]
t(json.loads, '}')
# expect: ValueError ('syntax error in JSON',)
t(json.loads, '{[]: 1}')
# expect: ValueError ('syntax error in JSON',)
t(json.loads, '{"a": 1}}')
# expect: ValueError ('syntax error in JSON',)
t(json.loads, '\\x01')
# expect: ValueError ('syntax error in JSON',)
t(json.loads, "'a'")
# expect: ValueError ('syntax error in JSON',)
t(json.loads, '1.2.3')
# expect: ValueError ('invalid syntax for number',)
t(json.loads, '12a')
# expect: ValueError ('syntax error in JSON',)
t(json.loads, b'[1, "\xc3\xa9"]')
# expect: [1, 'é']
t(json.loads, bytearray(b'{"a": 2}'))
# expect: {'a': 2}
t(json.loads, 5)
# expect: TypeError ('object with buffer protocol required',)
x = '[' * 2000 + ']' * 2000
print(json.loads(x) is not None)
# expect: True
