# Arrays of primitive types, of objects, and of arrays.
import jni

for letter in "ZBSIJFD":
    print(jni.array(letter, 1)[0])
# expect: False
# expect: 0
# expect: 0
# expect: 0
# expect: 0
# expect: 0.0
# expect: 0.0
a = jni.array("I", 3)
a[0] = 7
a[-1] = -7
print(list(a), len(a), a.length)  # expect: [7, 0, -7] 3 3
for i, value in ((3, 0), (0, 1 << 40), (0, "x"), (0, None)):
    try:
        a[i] = value
    except Exception as e:
        print(type(e).__name__, e)
# expect: IndexError index out of range
# expect: OverflowError number out of range of Java Integer
# expect: TypeError can't convert 'str' to Java int
# expect: TypeError can't convert 'NoneType' to Java int
s = jni.array(jni.cls("java/lang/String"), 2)
print(list(s))  # expect: [None, None]
s[0] = "x"
print(s[0], s[1:])  # expect: x [None]
b = jni.array("B", [1, -1])
print(jni.array("C", ["x"])[0])  # expect: x
print(bytes(b))  # expect: b'\x01\xff'
print(jni.cls("java/util/Arrays").toString(jni.array("D", [1, 2.5])))  # expect: [1.0, 2.5]
for arguments in (("I", -1), ("?", 1), (3, 1)):
    try:
        jni.array(*arguments)
    except Exception as e:
        print(repr(e))
# expect: ValueError('negative size',)
# expect: ValueError("no primitive type '?'",)
# expect: TypeError("Java class expected, not 'int'",)
