# Packages and classes by import.
import java
import java.util.concurrent
import java.util.Map as Map
import jni
from java.util import Collections as C, List

print(java.util, java.util.concurrent.atomic)  # expect: <package 'java.util'> <package 'java.util.concurrent.atomic'>
print(Map, Map.Entry)  # expect: interface java.util.Map interface java.util.Map$Entry
print(java.cls("java.util.Map.Entry") is Map.Entry, jni.cls("java/util/Map$Entry") is Map.Entry)  # expect: True True
print(isinstance(C.emptyList(), List), issubclass(Map.Entry, List))  # expect: True False


def fails(statement):
    try:
        exec(statement)
    except (ImportError, AttributeError) as e:
        print(type(e).__name__, e)


fails("from java.util import Nothing")  # expect: ImportError can't import name Nothing
fails("import java.nothing")  # expect: ImportError no module named 'java.nothing'
fails("java.nothing")  # expect: AttributeError 'module' object has no attribute 'nothing'
fails("jni.cls('no/Such')")  # expect: ImportError no Java class 'no.Such'
fails("import nothing.at.all")  # expect: ImportError no module named 'nothing'
fails("java.cls('sun.launcher.LauncherHelper')")  # expect: ImportError Java class 'sun.launcher.LauncherHelper' isn't accessible
