# Objects of boxes stay objects where a constructor made them; methods return Python's numbers.
import jni

Integer = jni.cls("java/lang/Integer")
i = Integer(42)
print(i)  # expect: 42
print(i.hashCode())  # expect: 42
print(i + 1, 1 + int(i), i == 42, i < 50)  # expect: 43 43 True True
print(type(Integer.valueOf(7)))  # expect: <class 'int'>
print(Integer.MAX_VALUE)  # expect: 2147483647
print(repr(i)[:10], repr(i)[-5:])  # expect: <jobject @ "42">
print(Integer)  # expect: class java.lang.Integer
print(repr(Integer)[:9], repr(Integer)[-26:])  # expect: <jclass @ "class java.lang.Integer">
print(i.hashCode)  # expect: <jmethod 'hashCode'>
print(i.nothing if hasattr(i, "nothing") else "none")  # expect: none
try:
    i.hashCode(x=1)
except TypeError as e:
    print(e)  # expect: kwargs not supported
print(jni.env())  # expect: 0
