# Assigning to a slice replaces it, whatever the lengths; only a step of 1 is possible.
# differs-from-cpython: slices with a step cannot be assigned to
l = [1, 2, 3, 4]
l[1:3] = ["a", "b", "c"]
print(l)  # expect: [1, 'a', 'b', 'c', 4]
l[0:2] = ()
print(l)  # expect: ['b', 'c', 4]
l[10:] = [7]
print(l)  # expect: ['b', 'c', 4, 7]
l[2:1] = [0]
print(l)  # expect: ['b', 'c', 0, 4, 7]
l[:] = l
print(l)  # expect: ['b', 'c', 0, 4, 7]
l[1:1] = l
print(l)  # expect: ['b', 'b', 'c', 0, 4, 7, 'c', 0, 4, 7]
del l[1:-1]
print(l)  # expect: ['b', 7]
try:
    l[::2] = [1]
except NotImplementedError:
    print("step")  # expect: step
try:
    l[0:1] = "ab"
except TypeError as e:
    print(e)  # expect: object 'str' isn't a tuple or list
