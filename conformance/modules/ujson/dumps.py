# differs-from-cpython: what JSON has no form for is printed
# Objects as JSON text.
import ujson as json
def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


class A:
    def __repr__(self):
        return "<A>"


class L(list):
    pass



t(json.dumps, None)
# expect: null
t(json.dumps, [True, False, 1, -5, 1 << 70])
# expect: [true, false, 1, -5, 1180591620717411303424]
t(json.dumps, [1.5, 0.1, 1e100, -0.0])
# expect: [1.5, 0.1, 1e+100, -0.0]
t(json.dumps, 'a"b\\c/\n\r\t\x01\x1f\x7f')
# expect: "a\"b\\c/\n\r\t\u0001\u001f"
t(json.dumps, '\u00e9\u20ac')
# expect: "é€"
t(json.dumps, b'ab')
# expect: "ab"
t(json.dumps, [])
# expect: []
t(json.dumps, {})
# expect: {}
t(json.dumps, ())
# expect: []
t(json.dumps, ((1,), [2, [3]]))
# expect: [[1], [2, [3]]]
t(json.dumps, {'a': [1, {'b': None}]})
# expect: {"a": [1, {"b": null}]}
t(json.dumps, {1: 2, None: 3, True: 4, 1.5: 5})
# expect: {"1": 4, "null": 3, "1.5": 5}
t(json.dumps, {b'k': 1})
# expect: {"k": 1}
t(json.dumps, {(1, 2): 3})
# expect: {"[1, 2]": 3}
t(json.dumps, A())
# expect: <A>
t(json.dumps, [A()])
# expect: [<A>]
t(json.dumps, L([1, 2]))
# expect: [1, 2]
t(json.dumps, float('nan'))
# expect: nan
t(json.dumps, float('inf'))
# expect: inf
t(json.dumps, 1, 2, 3, 4)
# expect: TypeError ('function takes 1 positional arguments but 4 were given',)
t(json.dumps)
# expect: TypeError ('function takes 1 positional arguments but 0 were given',)
