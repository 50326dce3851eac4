# Pins that Python classes implement, and signals on them.
# differs-from-cpython: it has no module umachine
from umachine import PinBase, Signal


class Pin(PinBase):
    def __init__(self, value=0):
        self.v = value

    def value(self, v=None):
        if v is None:
            return self.v
        print("set", v)
        self.v = int(v)


pin = Pin()
plain = Signal(pin)
inverted = Signal(pin, invert=True)
print(plain.value(), inverted.value(), plain(), inverted())  # expect: 0 1 0 1
plain.on()  # expect: set True
print(plain(), inverted())  # expect: 1 0
inverted(1)  # expect: set False
inverted.off()  # expect: set True
inverted.value([])  # expect: set True
print(pin.value())  # expect: 1

# A signal on a signal; values other than 0 and 1 pass, an inversion flips the lowest bit.
double = Signal(inverted, invert=1)
print(double.value(), Signal(Pin(5))(), Signal(Pin(4), invert=True)())  # expect: 1 5 5


class Lamp(Signal):
    pass


lamp = Lamp(Pin(1), invert=True)
print(lamp(), lamp.value(), Signal(lamp)())  # expect: 0 0 0


def fails(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)


fails(Signal)  # expect: TypeError
fails(Signal, 1, 2)  # expect: TypeError
fails(Signal, pin, inverted=1)  # expect: TypeError
fails(plain, 1, 2)  # expect: TypeError
fails(Signal(PinBase()))  # expect: AttributeError
fails(Signal(Pin("x")))  # expect: TypeError
print(PinBase(), PinBase() is PinBase(1, a=2))  # expect: <PinBase> True
