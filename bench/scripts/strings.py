"""Strings: split, join, replace, search, case, slices, comparison, characters."""

SMALL = (10, 4437)
FULL = (12000, 6111948)

TEXT = "The quick brown fox jumps over the lazy dog, and  the dog sleeps on; αβγ δεζ. "


def is_palindrome(s):
    i = 0
    j = len(s) - 1
    while i < j:
        if s[i] != s[j]:
            return False
        i += 1
        j -= 1
    return True


def caesar(s, shift):
    out = []
    for c in s:
        if "a" <= c <= "z":
            c = chr((ord(c) - 97 + shift) % 26 + 97)
        out.append(c)
    return "".join(out)


def run(n):
    total = 0
    for i in range(n):
        text = TEXT + str(i)
        words = text.split()
        total += len(words) + len("-".join(words))
        total += text.find("lazy") + text.rfind("the") + text.count("o")
        text = text.replace("dog", "cat").upper().lower().strip()
        total += len(text) + text.startswith("the") + text.endswith("9")
        total += ord(text[i % len(text)]) + len(text[3:-3])
        total += sorted(words)[0] < "a"
        total += is_palindrome("abcdefghgfedcba") + len(caesar(words[1], i)) * 2
    return total
