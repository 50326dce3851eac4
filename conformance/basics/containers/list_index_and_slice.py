# Subscripts of lists, and slices with any step.
# differs-from-cpython: error texts
l = [1, 2, 3, 4, 5]
print(l[0], l[-1], l[True])  # expect: 1 5 2
print(l[1:3], l[:2], l[-2:], l[10:], l[3:1])  # expect: [2, 3] [1, 2] [4, 5] [] []
print(l[::2], l[::-1], l[4:1:-2], l[-1:-10:-1])  # expect: [1, 3, 5] [5, 4, 3, 2, 1] [5, 3] [5, 4, 3, 2, 1]
for index in (5, -6, "a", None, 1.0):
    try:
        l[index]
    except (IndexError, TypeError) as e:
        result = repr(e)
        if index == 5:
            print(result)  # expect: IndexError('list index out of range',)
        if index == "a":
            print(result)  # expect: TypeError('list indices must be integers, not str',)
        if index == 1.0:
            print(result)  # expect: TypeError('list indices must be integers, not float',)
