"""Sorting: list.sort by value, by key and in reverse, and a heap sort and quicksort of our own."""

SMALL = (50, 180724086)
FULL = (2500, 108034986)


def setup(n):
    seed = 42
    values = []
    for _ in range(n):
        seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
        values.append(seed >> 8)
    return values


def quicksort(values, low, high):
    while low < high:
        pivot = values[(low + high) // 2]
        i = low
        j = high
        while i <= j:
            while values[i] < pivot:
                i += 1
            while values[j] > pivot:
                j -= 1
            if i <= j:
                values[i], values[j] = values[j], values[i]
                i += 1
                j -= 1
        quicksort(values, low, j)
        low = i


def heapsort(values):
    n = len(values)
    for start in range(n // 2 - 1, -1, -1):
        sift(values, start, n)
    for end in range(n - 1, 0, -1):
        values[0], values[end] = values[end], values[0]
        sift(values, 0, end)


def sift(values, root, end):
    child = 2 * root + 1
    while child < end:
        if child + 1 < end and values[child] < values[child + 1]:
            child += 1
        if values[root] >= values[child]:
            return
        values[root], values[child] = values[child], values[root]
        root = child
        child = 2 * root + 1


def run(values):
    expected = sorted(values)
    by_hand = list(values)
    quicksort(by_hand, 0, len(by_hand) - 1)
    if by_hand != expected:
        return "quicksort"
    by_hand = list(values)
    heapsort(by_hand)
    if by_hand != expected:
        return "heap sort"
    total = 0
    for digits in range(6, 24):
        by_key = sorted(values, key=lambda v: v % digits * 0x1000000 + v)
        by_key.sort(reverse=True)
        names = sorted([str(v % 10**digits) for v in values])
        total += by_key[len(by_key) // 3] + int(names[len(names) // 2])
    return total
