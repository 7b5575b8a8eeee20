#!/usr/bin/env python3
"""Writes rotation_reference.csv: exponentials of rotation vectors, logarithms of unit quaternions, and the logarithm of a rigid motion, at
angles from 0 to pi: values, first and second derivatives of the numbers that they are made of, each number of the result times its place,
to 30 digits. Needs mpmath. The series at 0 and the functions themselves are computed with 400 digits, derivatives are central differences."""
from mpmath import mp, mpf, nstr, sqrt, sin, cos, atan2, pi

mp.dps = 500
step = mpf(10) ** -120


def cross(a, b):
    return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]


def exp(w):
    """x, y, z, w of the unit quaternion."""
    angle = sqrt(sum(x * x for x in w))
    s = mpf(1) / 2 if angle == 0 else sin(angle / 2) / angle
    return [s * x for x in w] + [cos(angle / 2)]


def log(q):
    n, w, sign = sqrt(sum(x * x for x in q[:3])), q[3], 1
    if w < 0:
        w, sign = -w, -1
    s = 2 / w if n == 0 else 2 * atan2(n, w) / n
    return [sign * s * x for x in q[:3]]


def exp_of_motion(x):
    w, u = x[:3], x[3:]
    angle = sqrt(sum(a * a for a in w))
    b = mpf(1) / 2 if angle == 0 else (1 - cos(angle)) / angle**2
    c = mpf(1) / 6 if angle == 0 else (angle - sin(angle)) / angle**3
    once = cross(w, u)
    twice = cross(w, once)
    return exp(w) + [u[k] + b * once[k] + c * twice[k] for k in range(3)]


def log_of_motion(x):
    w, t = log(x[:4]), x[4:]
    angle = sqrt(sum(a * a for a in w))
    d = mpf(1) / 12 if angle == 0 else (1 - (angle / 2) * cos(angle / 2) / sin(angle / 2)) / angle**2
    once = cross(w, t)
    twice = cross(w, once)
    return w + [t[k] - once[k] / 2 + d * twice[k] for k in range(3)]


def exp_of_plane(x):
    """Cosine and sine of the angle, and what it moves by."""
    a = x[0]
    s, c = (mpf(1), mpf(0)) if a == 0 else (sin(a) / a, (1 - cos(a)) / a)
    return [cos(a), sin(a), s * x[1] - c * x[2], c * x[1] + s * x[2]]


def log_of_plane(x):
    a = atan2(x[1], x[0])
    h = mpf(1) if a == 0 else a / 2 * cos(a / 2) / sin(a / 2)
    return [a, h * x[2] + a / 2 * x[3], h * x[3] - a / 2 * x[2]]


# The direction from which arcs begin, as doubles, and two directions perpendicular to it.
start = [mpf(float(mpf(2) / 7)), mpf(float(mpf(-3) / 7)), mpf(float(mpf(6) / 7))]
p, q = -1 / (1 + start[2]), start[0] * start[1] * -1 / (1 + start[2])
basis = [[1 + start[0] ** 2 * p, q, -start[0]], [q, 1 + start[1] ** 2 * p, -start[1]]]


def arc(x):
    angle = sqrt(sum(a * a for a in x))
    s = mpf(1) if angle == 0 else sin(angle) / angle
    return [cos(angle) * start[k] + s * (x[0] * basis[0][k] + x[1] * basis[1][k]) for k in range(3)]


def tangent_of_arc(x):
    sine = [sum(b[k] * x[k] for k in range(3)) for b in basis]
    n, w = sqrt(sum(a * a for a in sine)), sum(start[k] * x[k] for k in range(3))
    scale = 1 / w if n == 0 else atan2(n, w) / n
    return [scale * a for a in sine]


def weighted(f):
    return lambda x: sum((k + 1) * y for k, y in enumerate(f(x)))


def moved(x, i, h):
    y = list(x)
    y[i] += h
    return y


def derivatives(f, x):
    n = len(x)
    first = [(f(moved(x, i, step)) - f(moved(x, i, -step))) / (2 * step) for i in range(n)]
    second = [[(f(moved(moved(x, i, step), j, step)) - f(moved(moved(x, i, step), j, -step)) - f(moved(moved(x, i, -step), j, step)) + f(moved(moved(x, i, -step), j, -step))) / (4 * step * step) for j in range(n)] for i in range(n)]
    return first, second


angles = ["0", "1e-200", "1e-16", "1e-8", "1e-4", "0.3", "1", "1.9", "2.1", "3.141592643589793", "3.141592653589793"]
axis = [mpf(2) / 7, mpf(-3) / 7, mpf(6) / 7]
translation = [0.5, -1.25, 2.0]
tiny = mpf(10) ** -90

with open("rotation_reference.csv", "w") as out:
    out.write("function,angle,quantity,index,value\n")
    for text in angles:
        w = [float(mpf(text) * a) for a in axis]
        q = [float(x) for x in exp([mpf(a) for a in w])]
        turn = [float(v) for v in (cos(mpf(float(mpf(text)))), sin(mpf(float(mpf(text)))))]
        flat = [float(mpf(text) * mpf(3) / 5), float(mpf(text) * mpf(-4) / 5)]
        end = [float(v) for v in arc([mpf(a) for a in flat])]
        for name, f, x in (
            ("exp", exp, w),
            ("log", log, q),
            ("exp_of_motion", exp_of_motion, w + translation),
            ("log_of_motion", log_of_motion, q + translation),
            ("exp_of_plane", exp_of_plane, [float(mpf(text))] + translation[:2]),
            ("log_of_plane", log_of_plane, turn + translation[:2]),
            ("arc", arc, flat),
            ("tangent_of_arc", tangent_of_arc, end),
        ):
            if name == "tangent_of_arc" and mpf(text) > 3:
                continue  # has none at opposite directions
            at = [mpf(a) for a in x]
            g = weighted(f)
            first, second = derivatives(g, at)
            rows = [("x", k, a.hex()) for k, a in enumerate(x)]
            number = lambda v: nstr(v if abs(v) > tiny else mpf(0), 30)
            rows += [("value", 0, nstr(g(at), 30))] + [("gradient", k, number(v)) for k, v in enumerate(first)]
            rows += [("hessian", k, number(v)) for k, v in enumerate(sum(second, []))]
            for quantity, index, value in rows:
                out.write(f"{name},{text},{quantity},{index},{value}\n")
