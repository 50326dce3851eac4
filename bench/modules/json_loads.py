# JSON text as objects: small ones often, and one of some size.
import ujson

SMALL = '{"id": 17, "name": "M\\u00fcller", "tags": ["a", "bc", null, true], "point": {"x": 1.5, "y": -25}}'
LARGE = ujson.dumps([{"i": i, "text": "row " + str(i), "even": i % 2 == 0} for i in range(300)])


def small(n):
    total = 0
    for i in range(n):
        total += len(ujson.loads(SMALL)["name"])
    return total


def large(n):
    total = 0
    for i in range(n):
        total += len(ujson.loads(LARGE))
    return total


print(small(120000), large(800))
