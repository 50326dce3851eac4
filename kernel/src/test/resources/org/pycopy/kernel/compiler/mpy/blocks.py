for i in range(10): a(i)
for i in range(n, m): a(i)
for i in range(n, m, -2):
    if i: continue
    break
else:
    b()
for i in range(n, m, k): pass
for x, (y, z) in w:
    while x:
        try:
            break
        finally:
            continue
    else:
        break
else:
    c()
try:
    a()
except (A, B) as e:
    b()
except C:
    raise
except:
    raise D from e
else:
    c()
finally:
    d()
def f():
    for x in y:
        with a as b, c:
            try:
                return 1
            except E:
                continue
            except F as g:
                break
    while 1:
        if a and (b or not c) or d: return
        elif a < b <= c != d is not e not in f: pass
        else: return 2
    assert a, "message"
    assert b
import a.b.c, d as e, f.g as h
from a.b import c as d, e
from . import f
from ..g import (h, i,)
from j import *
