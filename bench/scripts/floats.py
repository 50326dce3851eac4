"""Floats: a pendulum by Runge and Kutta's method, roots by Newton's, a sum with compensation."""

SMALL = (10, 946353)
FULL = (1500, 1224683527)


def acceleration(angle, speed):
    return angle * (angle * angle / 6.0 - 1.0) - 0.1 * speed


def pendulum(angle, steps):
    speed = 0.0
    h = 0.01
    for _ in range(steps):
        v1 = speed
        a1 = acceleration(angle, speed)
        v2 = speed + 0.5 * h * a1
        a2 = acceleration(angle + 0.5 * h * v1, v2)
        v3 = speed + 0.5 * h * a2
        a3 = acceleration(angle + 0.5 * h * v2, v3)
        v4 = speed + h * a3
        a4 = acceleration(angle + h * v3, v4)
        angle += h / 6.0 * (v1 + 2.0 * (v2 + v3) + v4)
        speed += h / 6.0 * (a1 + 2.0 * (a2 + a3) + a4)
    return angle


def root(value):
    guess = value
    while abs(guess * guess - value) > 1e-9 * value:
        guess = 0.5 * (guess + value / guess)
    return guess


def run(n):
    total = 0.0
    lost = 0.0
    for i in range(1, n * 10):
        term = root(float(i)) - lost
        grown = total + term
        lost = grown - total - term
        total = grown
    return int(total * 1000) + int(pendulum(0.5, n * 10) * 1e6)
