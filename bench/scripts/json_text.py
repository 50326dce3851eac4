"""JSON: texts of numbers, strings, lists and objects, written and read back."""

try:
    import ujson as json
except ImportError:
    import json

SMALL = (10, 89650)
FULL = (250, 6015070)


ROUNDS = 10


def setup(n):
    return [
        {
            "id": i,
            "name": "person %d" % i,
            "quote": 'said "hm\\n"\t\u00e9',
            "scores": [i * k & 255 for k in range(20)],
            "place": {"x": i / 4, "y": -i, "known": i % 2 == 0},
            "rest": None,
        }
        for i in range(n)
    ]


def run(people):
    total = 0
    for _ in range(ROUNDS):
        read = json.loads(json.dumps(people))
        for person in read:
            total += person["place"]["y"] + int(person["place"]["x"] * 4 + 0.5)
            total += len(person["quote"]) + person["place"]["known"]
            text = json.dumps(person["scores"])
            total += len(json.loads(text)) + sum(person["scores"]) + len(person["name"])
    return total
