# Only exceptions can be raised; a class is instantiated.
# differs-from-cpython: text of the message
class A:
    pass
for x in (5, A, A(), ValueError, ValueError(1)):
    try:
        raise x
    except Exception as e:
        print(repr(e))
# expect: TypeError('exceptions must derive from BaseException',)
# expect: TypeError('exceptions must derive from BaseException',)
# expect: TypeError('exceptions must derive from BaseException',)
# expect: ValueError()
# expect: ValueError(1,)
