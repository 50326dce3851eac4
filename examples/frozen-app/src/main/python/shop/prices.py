import uio

with uio.resource_stream("shop", "prices.txt") as f:
    PRICES = {name: int(p) for name, p in [line.decode().split() for line in f]}


def price(name):
    return PRICES[name]


def total(names, n=1, *, rate=1.5):
    return n * rate * sum(price(name) for name in names)
