A = const(12)
_B = const(A * 2 + 1)
C = const("not an int")
a: const = 3
print(A, _B, C, -A, ~A, +A, A ** 3, A / 5, A // 5, -A // 5, -A % 5, A << 3, A >> 1, A | 1, A ^ 1, A & 8)
print(1 + 2 + x, (1 + 2) + x, x + (1 + 2), 2 * 3 + x * 4, 2 ** -1, 1 << -1, 1 // 0, 5 @ 2)
print(not 1, not 0, not x, 1 and x, 0 and x, x and 0 and y, x or 0 or y, 0 or 0 or x, x or 1 or y)
if _B > 5 and not 0:
    print("yes")
if 0:
    print("no")
elif A:
    print("always")
else:
    print("never")
while 1:
    break
while 0:
    print("never")
else:
    print("else")
x = 5 if 1 else 6
y = 5 if 0 else 6
z = 5 if x else 6
