# time_pulse_us measures a pulse of a pin, and gives up in time.
# differs-from-cpython: it has no module umachine
from umachine import PinBase, Signal, time_pulse_us


class Pin(PinBase):
    def __init__(self, values):
        self.values = iter(values)
        self.last = 0

    def value(self):
        self.last = next(self.values, self.last)
        return self.last


print(time_pulse_us(Pin([0, 0, 1, 1, 1, 0]), 1) >= 0)  # expect: True
print(time_pulse_us(Signal(Pin([1, 0, 0, 1]), invert=True), True) >= 0)  # expect: True
print(time_pulse_us(Pin([0]), 1, 50))  # expect: -2
print(time_pulse_us(Pin([1]), 1, 50))  # expect: -1
print(time_pulse_us(Pin([0, 1, 1]), 1, 0))  # expect: -2
try:
    time_pulse_us(Pin([0]), 1, "x")
except TypeError as e:
    print(e)  # expect: can't convert str to int
