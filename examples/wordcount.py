# Counts words: ./pycopy examples/wordcount.py [word...]
import sys

TEXT = """the quick brown fox jumps over the lazy dog
the dog sleeps and the fox runs"""


def count(words):
    totals = {}
    for word in words:
        totals[word] = totals.get(word, 0) + 1
    return totals


def main(words):
    totals = count(words or TEXT.split())
    for word, n in sorted(totals.items(), key=lambda item: (-item[1], item[0])):
        print("%4d %s" % (n, word))


main(sys.argv[1:])
