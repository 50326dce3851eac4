import sys
from . import prices
from .prices import total

if __name__ == "__main__":
    print("total", total(["apple", "pear"], 3))
    print(prices.__name__, prices.__file__)
    for name in sys.argv[1:]:
        print(name, prices.price(name))
