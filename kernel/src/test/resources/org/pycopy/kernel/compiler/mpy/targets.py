a = b = c = 1
a, b = b, a
a, b, c = c, a, b
(a, b), [c, *d] = e
[a, [b, c]] = f
*a, b = f
a, *b, c = f
[] = ()
a.b = c.d.e
a[1] = a[2:3] = a[::2] = a[1:] = a[:1] = a[:] = a[1, 2:3, ...] = 0
a.b[1].c(2).d = 3
a += 1
a.b -= 2
a[1] *= 3
a @= b; a /= b; a //= b; a %= b; a **= b; a <<= b; a >>= b; a &= b; a |= b; a ^= b
x: int
x: int = 5
del a, b[1], c.d, (e, f), (g,)
print((n := 10), [n := i for i in range(3)], f(m := 1, k=2))
