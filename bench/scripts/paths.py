"""Shortest paths over a grid of costs, with a priority queue written by hand."""

SMALL = (8, 570059)
FULL = (40, 3060306)


class PriorityQueue:
    def __init__(self):
        self.items = []

    def push(self, item):
        items = self.items
        items.append(item)
        at = len(items) - 1
        while at:
            parent = at - 1 >> 1
            if items[parent] <= item:
                break
            items[at] = items[parent]
            at = parent
        items[at] = item

    def pop(self):
        items = self.items
        least = items[0]
        item = items.pop()
        if items:
            at = 0
            child = 1
            while child < len(items):
                if child + 1 < len(items) and items[child + 1] < items[child]:
                    child += 1
                if item <= items[child]:
                    break
                items[at] = items[child]
                at = child
                child = 2 * at + 1
            items[at] = item
        return least


def run(n):
    cost = [[(x * 7 + y * 13 + x * y) % 9 + 1 for x in range(n)] for y in range(n)]
    best = {(0, 0): 0}
    queue = PriorityQueue()
    queue.push((0, 0, 0))
    while queue.items:
        length, x, y = queue.pop()
        if length > best[x, y]:
            continue
        for x2, y2 in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if 0 <= x2 < n and 0 <= y2 < n:
                further = length + cost[y2][x2]
                if further < best.get((x2, y2), 1 << 30):
                    best[x2, y2] = further
                    queue.push((further, x2, y2))
    return best[n - 1, n - 1] * 10000 + max(best.values())
