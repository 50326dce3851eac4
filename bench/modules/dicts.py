# Stores, lookups, deletions and iterations of dicts, with keys that are strings, ints and tuples.
WORDS = ["word%d" % (i * 7919 % 1000) for i in range(3000)]


def count(n):
    total = 0
    for i in range(n):
        counts = {}
        for word in WORDS:
            counts[word] = counts.get(word, 0) + 1
        total += len(counts)
    return total


def ints(n):
    d = {}
    total = 0
    for i in range(n):
        for k in range(0, 4000, 3):
            d[k] = i
        for k in range(0, 4000, 5):
            if k in d:
                total += d[k]
        for k in range(0, 4000, 6):
            del d[k]
    return total


def tuples(n):
    d = {(x, y): x * y for x in range(30) for y in range(30)}
    total = 0
    for i in range(n):
        for x in range(30):
            for y in range(30):
                total += d[x, y]
    return total


def items(n):
    d = {str(i): i for i in range(1000)}
    total = 0
    for i in range(n):
        for k, v in d.items():
            total += v
        total += len(list(d.keys())) + len(dict(d))
    return total


print(count(200), ints(200), tuples(300), items(1000))
