# Of several methods the one is called whose parameters are closest to the arguments.
from java.lang import Character, Double, Integer, Long, Math, String, StringBuilder
from java.math import BigInteger
from java.util import Arrays
import java

print(type(Math.max(1, 2)), type(Math.max(1, 2.0)))  # expect: <class 'int'> <class 'float'>
print(Math.max(1 << 40, 2), Math.abs(-5))  # expect: 1099511627776 5
print(String.valueOf(1), String.valueOf(1.5), String.valueOf(True))  # expect: 1 1.5 true
print(StringBuilder().append("s").append(1).append(None))  # expect: s1null
print(Character.isDigit("7"), Character.isDigit("x"))  # expect: True False
print(String.format("%s-%s", 1, "a"), String.format("x"))  # expect: 1-a x
print(String.join("+", "a", "b"), String.join("+", ["c", "d"]))  # expect: a+b c+d
print(Arrays.asList(1, 2.5, "x"), Arrays.asList())  # expect: [1, 2.5, x] []
l = java.util.ArrayList([5, 6, 7])
l.remove(0)
print(l)  # expect: [6, 7]
print(l.remove(java.cast(Integer, 7)), l)  # expect: True [6]
print(BigInteger("3").pow(60))  # expect: 42391158275216203514294433201
print(BigInteger("9").add(1 << 70))  # expect: 1180591620717411303433
print(Long.toHexString(-1), Double.compare(1, 2))  # expect: ffffffffffffffff -1
for action in (
    lambda: Integer.toHexString(1 << 32),
    lambda: Math.abs("x"),
    lambda: Math.max(1),
    lambda: java.nio.ByteBuffer.allocate(4).put(0, 300),
):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, str(e)[:40])
# expect: OverflowError number out of range of Java Integer
# expect: TypeError method not found: abs(str); there is (in
# expect: TypeError method not found: max(int); there is (in
# expect: OverflowError number out of range of Java Byte
