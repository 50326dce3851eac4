# A list may change while it is iterated over.
l = [1, 2, 3]
seen = []
for x in l:
    seen.append(x)
    if len(l) < 6:
        l.append(x * 10)
print(seen)  # expect: [1, 2, 3, 10, 20, 30]
seen = []
for x in l:
    seen.append(x)
    l.pop(0)
print(seen, l)  # expect: [1, 3, 20] [10, 20, 30]
it = iter([1])
print(next(it), next(it, "end"), next(it, "still"))  # expect: 1 end still
