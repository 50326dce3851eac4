"""Formatting of numbers and strings: %, str.format, str, repr, hex, and back by int and float."""

SMALL = (10, 10506)
FULL = (4000, 291885984)


def run(n):
    total = 0
    for i in range(n * 3):
        line = "%d %5d %-6s|%05x %c %s" % (i, i * 7, "k%d" % i, i, 65 + i % 26, (i, "x"))
        total += len(line) + ord(line[i % len(line)])
        line = "{} {:>8} {:<4}| {:#x} {:08b} {!r}".format(i, i * 3, i % 10, i, i & 255, "q")
        total += len(line) + ord(line[i % len(line)])
        line = "%.3f %8.2f %e" % (i / 8, i * 1.5, i + 0.25)
        total += len(line) + ord(line[i % len(line)])
        total += len("{name}={value:,}".format(name="total", value=i * 12345))
        total += int(str(i)) + int(hex(i), 16) + int(float("%d.5" % i) * 2)
        total += len(repr([i, "a", b"b", None, True, 1.5, {"k": i}]))
    return total
