"""Bodies that attract each other, in three dimensions; the energy is kept."""

SMALL = (10, -7085663)
FULL = (2500, -7086136)


class Body:
    def __init__(self, mass, x, y, z, vx, vy, vz):
        self.mass = mass
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx
        self.vy = vy
        self.vz = vz


def setup(n):
    bodies = [
        Body(100.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
        Body(1.0, 10.0, 0.0, 0.5, 0.0, 3.1, 0.0),
        Body(0.5, 0.0, 20.0, -0.5, -2.2, 0.0, 0.1),
        Body(0.25, -30.0, 0.0, 1.0, 0.0, -1.8, 0.0),
        Body(0.125, 0.0, -40.0, -1.0, 1.6, 0.0, -0.1),
    ]
    return n, bodies


def energy(bodies):
    total = 0.0
    for i, a in enumerate(bodies):
        total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for b in bodies[i + 1 :]:
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            total -= a.mass * b.mass / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


def advance(bodies, pairs, dt):
    for a, b in pairs:
        dx = a.x - b.x
        dy = a.y - b.y
        dz = a.z - b.z
        square = dx * dx + dy * dy + dz * dz
        pull = dt / (square * square**0.5)
        a.vx -= dx * b.mass * pull
        a.vy -= dy * b.mass * pull
        a.vz -= dz * b.mass * pull
        b.vx += dx * a.mass * pull
        b.vy += dy * a.mass * pull
        b.vz += dz * a.mass * pull
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


def run(system):
    n, bodies = system
    pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1 :]]
    for _ in range(n):
        advance(bodies, pairs, 0.01)
    return int(energy(bodies) * 1e6)
