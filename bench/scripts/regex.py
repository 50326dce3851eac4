"""Regular expressions: match, search, groups, sub, split."""

try:
    import ure as re
except ImportError:
    import re

SMALL = (10, 2586)
FULL = (12000, 75119303)


def run(n):
    number = re.compile("[0-9]+")
    pair = re.compile("([a-z]+)=([^;]*);?")
    mail = re.compile(r"\w+@\w+\.(com|org)$")
    blank = re.compile(r"\s+")
    total = 0
    for i in range(n):
        text = "alpha=%d;beta=x%dy;gamma=;delta=some words" % (i, i * 31)
        found = number.search(text)
        total += int(found.group(0))
        rest = text
        while rest:
            m = pair.match(rest)
            total += len(m.group(1)) * 10 + len(m.group(2))
            rest = rest[len(m.group(0)) :]
        address = "user%d@example.%s" % (i, "org" if i % 3 else "net")
        if mail.match(address):
            total += 1
        total += len(blank.split("a  few \t words in  %d rows" % i))
        total += len(re.sub("(o|e)", "<\\1>", "one sentence to replace in"))
    return total
