# Lists, maps and what can be iterated over.
import jni

ArrayList = jni.cls("java/util/ArrayList")
l = ArrayList()
print(bool(l), len(l))  # expect: False 0
l.add("one")
l.add(2)
l.add(None)
print(l, len(l))  # expect: [one, 2, null] 3
print(l[0], l[1] + 1, l[2], l[-3])  # expect: one 3 None one
print(l[:2], list(l))  # expect: ['one', 2] ['one', 2, None]
l[1] = 2.5
del l[0]
print(l)  # expect: [2.5, null]
print(2.5 in l, None in l, 3 in l)  # expect: True True False
try:
    l[2]
except IndexError as e:
    print(e)  # expect: Index 2 out of bounds for length 2
try:
    l[-3]
except IndexError:
    print("IndexError")  # expect: IndexError
print(ArrayList([1, 2]) == ArrayList((1, 2)), ArrayList([1]) == [1])  # expect: True True
print({ArrayList([1]): "found"}[ArrayList([1])])  # expect: found

m = jni.cls("java.util.TreeMap")({"b": 1, "a": [1, 2]})
print(m, list(m))  # expect: {a=[1, 2], b=1} ['a', 'b']
m["c"] = True
del m["b"]
print(m["c"], "b" in m, len(m))  # expect: True False 2
for action in (lambda: m["b"], lambda: m.__delitem__("b")):
    try:
        action()
    except KeyError as e:
        print(e)  # expect: b
    except AttributeError:
        print("no such")  # expect: no such
print([e.getKey() for e in m.entrySet()])  # expect: ['a', 'c']
print(list(jni.cls("java/util/stream/IntStream").range(0, 3)))  # expect: [0, 1, 2]
try:
    jni.cls("java/util/Collections").emptyList().add(1)
except Exception as e:
    print(type(e).__name__)  # expect: java.lang.UnsupportedOperationException
