# Code points.
print(ord("a"), ord("\u20ac"), ord("\U0001f600"), ord(b"\xff"))  # expect: 97 8364 128512 255
print(chr(97), len(chr(0x1f600)), chr(0x20ac) == "\u20ac")  # expect: a 1 True
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: ord(""), lambda: ord("ab"), lambda: ord(1)):
    try:
        f()
    except (ValueError, TypeError) as e:
        last = str(e)
        if "chr" in last:
            chr_error = last
        elif "0" in last:
            ord_error = last
print(chr_error)  # expect: chr() arg not in range(0x110000)
print(ord_error)  # expect: ord() expected a character, but string of length 0 found
print(bin(5), bin(-5), oct(8), hex(255), hex(-2 ** 70), bin(0))  # expect: 0b101 -0b101 0o10 0xff -0x400000000000000000 0b0
