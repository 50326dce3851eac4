# Searches in a text and in short lines, groups, and a few replacements.
import ure

TEXT = (
    "The quick brown fox jumps over the lazy dog. Mail to john.doe@example.com or call "
    "555-1234; see http://www.example.org/path?x=1 for more. "
)
LINES = ["  key%d = value %d # comment" % (i, i * i) for i in range(20)]


def search(pattern, n):
    regex = ure.compile(pattern)
    total = 0
    for i in range(n):
        m = regex.search(TEXT)
        if m:
            total += len(m.group(0))
    return total


def lines(n):
    regex = ure.compile("(\\w+)\\s*=\\s*([^#]*)#?(.*)")
    total = 0
    for i in range(n):
        for line in LINES:
            total += len(regex.search(line).group(2))
    return total


print(search("[a-z]+\\.[a-z]+@[a-z.]+", 150000))
print(search("\\d\\d\\d-\\d+", 150000))
print(search("http://([^/]+)/(.*?)\\?", 150000))
print(search("zebra|giraffe", 60000))
print(search("(a|e|i|o|u)(l|m|n)(b|c|d)", 60000))
print(lines(15000))
print(len(ure.sub("[aeiou]+", "<\\0>", TEXT)))
