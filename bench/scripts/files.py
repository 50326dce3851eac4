"""Files: text written and read by lines, binary content by blocks, seek, readinto."""

SMALL = (10, 4003)
FULL = (1500, 18483439)


def run(n):
    name = __file__ + ".data"
    with open(name, "w") as f:
        for i in range(n * 4):
            f.write("line %d of the file, π\n" % i)
    total = 0
    with open(name) as f:
        for line in f:
            words = line.split()
            total += int(words[1]) + len(words)
    with open(name, "rb") as f:
        block = f.read(512)
        while block:
            total += block[0] + len(block)
            block = f.read(512)
        buffer = bytearray(256)
        for i in range(n):
            f.seek(i * 100)
            got = f.readinto(buffer)
            total += buffer[i % got]
    with open(name) as f:
        total += len(f.read()) + len(f.readlines())
    return total
