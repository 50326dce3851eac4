"""Dictionaries and sets: counting, look-up, deletion, iteration, set algebra."""

SMALL = (10, 51526)
FULL = (1000, 2791653)

WORDS = "a tale told by an idiot full of sound and fury signifying nothing at all".split()


def run(n):
    counts = {}
    index = {}
    total = 0
    for i in range(n * 10):
        word = WORDS[i % len(WORDS)]
        counts[word] = counts.get(word, 0) + 1
        key = i * 7919 % 1009
        if key in index:
            index[key].append(i)
        else:
            index[key] = [i]
        if len(index) > 500:
            del index[key]
    for key, places in index.items():
        total += key * len(places)
    for word in sorted(counts):
        total += counts[word] * len(word)
    evens = set()
    threes = set()
    for i in range(n):
        evens.add(i * 2)
        threes.add(i * 3)
        if i % 10 == 0:
            total += len(evens & threes) + len(evens | threes) - len(evens ^ threes)
            evens.discard(i)
    pairs = {(x, y): x * y for x in range(30) for y in range(30)}
    for i in range(n):
        total += pairs[i % 30, i % 29]
    return total
