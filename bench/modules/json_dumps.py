# Objects as JSON text: small ones often, and one of some size.
import ujson

RECORD = {
    "id": 1017,
    "name": "J\u00fcrgen \"the\" M\u00fcller",
    "tags": ["a", "bc", "def\n", None, True, False],
    "point": {"x": 1.5, "y": -0.25, "z": 3},
    "empty": [[], {}],
}
ROWS = [[i, i * 7 % 101, "row " + str(i), i % 2 == 0] for i in range(400)]


def small(n):
    total = 0
    for i in range(n):
        RECORD["id"] = i
        total += len(ujson.dumps(RECORD))
    return total


def large(n):
    total = 0
    for i in range(n):
        total += len(ujson.dumps(ROWS))
    return total


print(small(500000), large(3500))
