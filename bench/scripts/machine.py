"""A machine with registers, whose program counts primes: dispatch as an interpreter does it."""

SMALL = (20, 425008)
FULL = (900, 323915154)

# Counts in register 3 the primes below register 0.
PROGRAM = (
    ("set", 1, 2),
    ("set", 3, 0),
    ("set", 2, 2),  # 2: the next candidate
    ("less", 2, 1, 5),
    ("jump", 9),
    ("rest", 4, 1, 2),
    ("zero", 4, 10),
    ("add", 2, 1),
    ("jump", 3),
    ("add", 3, 1),  # 9: a prime
    ("add", 1, 1),
    ("less", 1, 0, 2),
    ("stop",),
)


class Machine:
    def __init__(self, limit):
        self.registers = [limit, 0, 0, 0, 0]
        self.at = 0
        self.operations = {
            "set": self.set,
            "add": self.add,
            "rest": self.rest,
            "less": self.less,
            "zero": self.zero,
            "jump": self.jump,
        }

    def set(self, register, value):
        self.registers[register] = value

    def add(self, register, value):
        self.registers[register] += value

    def rest(self, to, dividend, divisor):
        self.registers[to] = self.registers[dividend] % self.registers[divisor]

    def less(self, a, b, target):
        if self.registers[a] < self.registers[b]:
            self.at = target

    def zero(self, register, target):
        if self.registers[register] == 0:
            self.at = target

    def jump(self, target):
        self.at = target

    def run(self, program):
        steps = 0
        while True:
            instruction = program[self.at]
            name = instruction[0]
            if name == "stop":
                return steps
            self.at += 1
            self.operations[name](*instruction[1:])
            steps += 1


def run(n):
    machine = Machine(n)
    steps = machine.run(PROGRAM)
    return steps * 1000 + machine.registers[3]
