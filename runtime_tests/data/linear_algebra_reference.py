#!/usr/bin/env python3
"""Writes linear_algebra_reference.csv: functions of small matrices at given matrices, well-conditioned, singular, rank-deficient and badly
scaled ones, with value, gradient and the Hessian times a direction, to 30 digits. Needs mpmath. Each is computed with 700 digits; derivatives are central
differences with a step of 1e-200 of the scale of a number. `noise` says how much a quantity changes, at most, where each input changes by 1 of its
last place, in such units: what a backward-stable algorithm may be off by."""
import random

from mpmath import mp, mpf, nstr, log, sqrt, matrix, lu_solve, det, eigsy

mp.dps = 700
step = mpf(10) ** -200


def of(numbers, n):
    a = matrix(n, n)
    for k in range(n * n):
        a[k // n, k % n] = numbers[k]
    return a


def weighted(x):
    return sum((k + 1) * x[k] for k in range(len(x)))


def exact_det(a):
    """By expansion, which has no pivots that could vanish."""
    n = a.rows
    if n == 1:
        return a[0, 0]
    total = mpf(0)
    for j in range(n):
        if a[0, j] == 0:
            continue
        minor = matrix(n - 1, n - 1)
        for r in range(1, n):
            for c in range(n - 1):
                minor[r - 1, c] = a[r, c if c < j else c + 1]
        total += (-1) ** j * a[0, j] * exact_det(minor)
    return total


def symmetric(a):
    return (a + a.T) / 2


def eigenvalues(a):
    return sorted(eigsy(symmetric(a), eigvals_only=True))


functions = {
    "norm": lambda x, n: sqrt(sum(v * v for v in x)),
    "eigenvalues": lambda x, n: weighted(eigenvalues(of(x, n))),
    # The sum of the cubes of all eigenvalues, which is smooth where some are equal, and needs none of them.
    "eigenvalue_cubes": lambda x, n: (lambda s: sum((s * s * s)[i, i] for i in range(n)))(symmetric(of(x, n))),
    "determinant": lambda x, n: exact_det(of(x, n)),
    "solve": lambda x, n: weighted(lu_solve(of(x, n), matrix(x[n * n :]))),
    "inverse": lambda x, n: weighted(list(of(x, n) ** -1)),
    "log_determinant": lambda x, n: log(exact_det(symmetric(of(x, n)))),
    "cholesky_solve": lambda x, n: weighted(lu_solve(symmetric(of(x, n)), matrix(x[n * n :]))),
}


def moved(x, i, h):
    y = list(x)
    y[i] += h
    return y


def along(x, d, h):
    return [a + h * b for a, b in zip(x, d)]


def quantities(f, x, n, d, scale):
    g, hv = [], []
    for i in range(len(x)):
        h = step * scale[i]
        up, down = (lambda t: f(moved(along(x, d, t), i, h), n)), (lambda t: f(moved(along(x, d, t), i, -h), n))
        g.append((up(0) - down(0)) / (2 * h))
        hv.append((up(step) - down(step) - up(-step) + down(-step)) / (4 * h * step))
    return [f(x, n)] + g + hv


def matrix_of(n, kind, rng):
    rows = [1.0] * n
    columns = [1.0] * n
    if kind == "well":
        a = [[rng.randint(-40, 40) / 16 for _ in range(n)] for _ in range(n)]
    elif kind == "no pivot":
        a = [[0.0 if i + j < n - 1 else rng.randint(1, 40) / 16 for j in range(n)] for i in range(n)]
    elif kind == "rank less one":
        a = [[float(rng.randint(-5, 5)) for _ in range(n)] for _ in range(n)]
        a[n - 1] = [a[0][j] + 2 * a[1][j] if n > 2 else 2 * a[0][j] for j in range(n)]
    elif kind == "rank one":
        u = [float(rng.randint(1, 5)) for _ in range(n)]
        a = [[x * y for x in u] for y in range(1, n + 1)]
    elif kind == "zero":
        a = [[0.0] * n for _ in range(n)]
    elif kind == "ill":
        a = [[1.0 / (i + j + 1) for j in range(n)] for i in range(n)]
    elif kind in ("scaled", "positive scaled"):
        a = [[rng.randint(-40, 40) / 16 + (5.0 if i == j else 0.0) for j in range(n)] for i in range(n)]
        rows = [2.0 ** (60 * (i % 3 - 1) + 7 * i) for i in range(n)]
        columns = rows if kind.startswith("positive") else [2.0 ** (40 * (1 - j % 3)) for j in range(n)]
    elif kind == "twice":  # with the eigenvalues 1, 1, 10
        a = [[u * v + (1.0 if i == j else 0.0) for j, v in enumerate((1.0, -2.0, 2.0))] for i, u in enumerate((1.0, -2.0, 2.0))]
    elif kind == "thrice":
        a = [[2.5 if i == j else 0.0 for j in range(n)] for i in range(n)]
    elif kind == "close":  # two eigenvalues 1e-8 apart
        a = [[u * v + (1.0 + i * 2.0**-27 if i == j else 0.0) for j, v in enumerate((1.0, -2.0, 2.0))] for i, u in enumerate((1.0, -2.0, 2.0))]
    elif kind in ("large", "small"):
        a = [[float(rng.randint(-40, 40)) for _ in range(n)] for _ in range(n)]
        rows = [2.0 ** (600 if kind == "large" else -600)] * n
    else:  # "positive"
        a = [[rng.randint(-40, 40) / 16 for _ in range(n)] for _ in range(n)]
    if kind.startswith("positive"):
        b = [[sum(a[i][k] * a[j][k] for k in range(n)) + (1.0 if i == j else 0.0) for j in range(n)] for i in range(n)]
        a = b
    return [a[i][j] * rows[i] * columns[j] for i in range(n) for j in range(n)], [rows[i] * columns[j] for i in range(n) for j in range(n)], rows, columns


cases = [("determinant", n, kind) for n in (3, 4, 5) for kind in ("well", "rank less one", "rank one", "zero", "scaled")]
cases += [("solve", n, kind) for n in (2, 4, 5) for kind in ("well", "no pivot", "ill", "scaled")]
cases += [("inverse", 3, kind) for kind in ("well", "ill", "scaled")]
cases += [(name, 3, kind) for name in ("log_determinant", "cholesky_solve") for kind in ("positive", "ill", "positive scaled")]
cases += [("norm", 2, kind) for kind in ("well", "large", "small", "scaled")]
cases += [("eigenvalues", 2, "well"), ("eigenvalues", 3, "well"), ("eigenvalues", 3, "close"), ("eigenvalues", 3, "large"), ("eigenvalues", 3, "small")]
cases += [("eigenvalue_cubes", 3, kind) for kind in ("well", "twice", "thrice")]

with open("linear_algebra_reference.csv", "w") as out:
    out.write("function,size,case,quantity,index,value,noise\n")
    for name, n, kind in cases:
        rng = random.Random(f"{name} {n} {kind}")
        a, scale, rows, columns = matrix_of(n, kind, rng)
        if "solve" in name:
            b = [rng.randint(-40, 40) / 16 * r for r in rows]
            a, scale = a + b, scale + rows
        d = [rng.randint(-4, 4) / 4 * s for s in scale]
        f = functions[name]
        x, e, s = [mpf(v) for v in a], [mpf(v) for v in d], [mpf(v) for v in scale]
        exact = quantities(f, x, n, e, s)
        noise = [mpf(0)] * len(exact)
        for _ in range(4):
            near = [v * (1 + rng.choice((-1, 1)) * mpf(10) ** -30) for v in x]
            for k, q in enumerate(quantities(f, near, n, e, s)):
                noise[k] = max(noise[k], abs(q - exact[k]) * mpf(10) ** 30)
        for k, (v, direction) in enumerate(zip(a, d)):
            out.write(f"{name},{n},{kind},x,{k},{v.hex()},\n{name},{n},{kind},direction,{k},{direction.hex()},\n")
        for k, (q, r) in enumerate(zip(exact, noise)):
            quantity, index = ("value", 0) if k == 0 else ("gradient", k - 1) if k <= len(a) else ("hvp", k - 1 - len(a))
            out.write(f"{name},{n},{kind},{quantity},{index},{nstr(q if abs(q) > mpf(10) ** (-250 if kind == 'small' else -150) * max(1, r) else mpf(0), 30)},{nstr(r, 3)}\n")
