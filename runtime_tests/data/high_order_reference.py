"""Writes high_order_reference.csv: derivatives of orders 0 to 9 to 30 digits, with mpmath."""
from mpmath import *

mp.dps = 100
sigmoid = lambda x: 1 / (1 + exp(-x))
normal_cdf = lambda x: erfc(-x / sqrt(2)) / 2
log_beta = lambda a, b: loggamma(a) + loggamma(b) - loggamma(a + b)



def normal_quantile(p):
    """The inverse of normal_cdf, by Newton's iteration."""
    tail = min(p, 1 - p)
    x = -sqrt(-2 * log(tail)) if tail < mpf("0.3") else tail - 0.5
    x = findroot(lambda t: log(normal_cdf(t)) - log(tail), x)
    return x if p < 0.5 else -x


# A function, an ordinary and an awkward point
functions = {
    "cube": (lambda x: x**3, 1.25, 2.0**-20),
    "sqrt": (sqrt, 1.25, 2.0**-20),
    "cbrt": (lambda x: x ** (mpf(1) / 3), 1.25, 2.0**-20),
    "rsqrt": (lambda x: 1 / sqrt(x), 1.25, 2.0**-20),
    "exp": (exp, 1.25, -40),
    "exp2": (lambda x: mpf(2) ** x, 1.25, -40),
    "exp10": (lambda x: mpf(10) ** x, 1.25, -40),
    "expm1": (expm1, 1.25, 2.0**-20),
    "log": (log, 1.75, 2.0**-20),
    "log2": (lambda x: log(x) / log(2), 1.75, 2.0**-20),
    "log10": (log10, 1.75, 2.0**-20),
    "log1p": (log1p, 1.75, 2.0**-20),
    "sin": (sin, 1.25, 2.0**-20),
    "cos": (cos, 1.25, 2.0**-20),
    "tan": (tan, 0.75, 1.5703125),
    "sinpi": (sinpi, 0.375, 1 + 2.0**-20),
    "cospi": (cospi, 0.375, 1 + 2.0**-20),
    "sinc": (lambda x: sin(x) / x, 1.25, 2.0**-20),
    "asin": (asin, 0.375, 1 - 2.0**-10),
    "acos": (acos, 0.375, 1 - 2.0**-10),
    "atan": (atan, 0.75, 1000),
    "sinh": (sinh, 1.25, 2.0**-20),
    "cosh": (cosh, 1.25, 2.0**-20),
    "tanh": (tanh, 0.625, 15),
    "log_cosh": (lambda x: log(cosh(x)), 0.625, 2.0**-20),
    "exprel": (lambda x: expm1(x) / x, 1.25, 2.0**-20),
    "bernoulli_function": (lambda x: x / expm1(x), 1.25, -20),
    "expint": (ei, 1.25, 2.0**-10),
    "erf_inv": (erfinv, 0.375, 1 - 2.0**-10),
    "normal_quantile": (normal_quantile, 0.375, 2.0**-20),
    "asinh": (asinh, 0.75, 1000),
    "acosh": (acosh, 1.75, 1 + 2.0**-10),
    "atanh": (atanh, 0.375, 1 - 2.0**-10),
    "erf": (erf, 0.625, 5),
    "erfc": (erfc, 0.625, 12),
    "erfcx": (lambda x: exp(x * x) * erfc(x), 0.625, 30),
    "normal_cdf": (normal_cdf, 0.625, -20),
    "normal_pdf": (lambda x: exp(-x * x / 2) / sqrt(2 * pi), 0.625, -20),
    "lgamma": (loggamma, 3.25, 2.0**-10),
    "tgamma": (gamma, 3.25, 2.0**-10),
    "digamma": (digamma, 3.25, 2.0**-10),
    "trigamma": (lambda x: psi(1, x), 3.25, 1000),
    "sigmoid": (sigmoid, 0.625, -30),
    "logit": (lambda x: log(x / (1 - x)), 0.375, 2.0**-20),
    "softplus": (lambda x: log1p(exp(x)), 0.625, -30),
    "log_sigmoid": (lambda x: -log1p(exp(-x)), 0.625, 30),
    "silu": (lambda x: x * sigmoid(x), 0.625, -30),
    "gelu": (lambda x: x * normal_cdf(x), 0.625, -10),
    "elu": (expm1, -0.625, -30),
    "pow(x, 2.5)": (lambda x: x ** mpf(2.5), 1.25, 2.0**-20),
    "pow(2.5, x)": (lambda x: mpf(2.5) ** x, 1.25, -40),
    "hypot(x, 2)": (lambda x: sqrt(x * x + 4), 1.25, 1000),
    "atan2(x, 2)": (lambda x: atan(x / 2), 1.25, 1000),
    "beta(x, 2.5)": (lambda x: beta(x, 2.5), 1.25, 2.0**-10),
    "lbeta(x, 2.5)": (lambda x: log_beta(x, mpf(2.5)), 1.25, 1000),
    "xlogy(x, x)": (lambda x: x * log(x), 1.25, 2.0**-20),
    "log_add_exp(x, 1)": (lambda x: log(exp(x) + e), 1.625, -30),
    "exp(sin(x)*x)/(1+x*x)": (lambda x: exp(sin(x) * x) / (1 + x * x), 0.75, 10.25),
    "tanh(sin(x)*x)": (lambda x: tanh(sin(x) * x), 0.75, 10.25),
    "log1p(exp(-x*x))": (lambda x: log1p(exp(-x * x)), 0.75, 6),
}


def derivatives(f, x):
    return [nstr(d, 30, min_fixed=1, max_fixed=0) for d in diffs(f, mpf(x), 9)]


with open("high_order_reference.csv", "w") as table:
    print("function,x_hex," + ",".join(f"d{k}" for k in range(10)), file=table)
    for name, (f, *points) in functions.items():
        for x in points:
            cell = f'"{name}"' if "," in name else name
            print(cell, float(x).hex(), *derivatives(f, x), sep=",", file=table)
