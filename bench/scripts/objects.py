"""Classes: instances, attributes, methods, inheritance, properties, operators of our own."""

SMALL = (10, 57795)
FULL = (6000, -1299999)


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    @property
    def area(self):
        return self.x * self.y


class Account:
    fee = 1

    def __init__(self, balance):
        self.balance = balance
        self.moves = 0

    def charge(self):
        return self.fee

    def transfer(self, other, amount):
        self.balance -= amount + self.charge()
        other.balance += amount
        self.moves += 1


class Savings(Account):
    fee = 0

    def __init__(self, balance, rate):
        super().__init__(balance)
        self.rate = rate

    def charge(self):
        return self.fee + self.rate


def run(n):
    accounts = [Account(1000), Savings(2000, 2), Account(3000)]
    place = Vector(0, 0)
    step = Vector(1, 2)
    equal = 0
    for i in range(n * 20):
        accounts[i % 3].transfer(accounts[(i + 1) % 3], i & 15)
        place = place + step
        if place == step:
            equal += 1
        place.y = place.area & 0xFF
    return sum(a.balance * 10 + a.moves for a in accounts) + place.x + place.y + equal
