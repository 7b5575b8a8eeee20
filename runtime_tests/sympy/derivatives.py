"""Reads what formulas.cpp prints, differentiates with SymPy, and compares at random points with 30 digits."""

import random
import re
import subprocess
import sys

try:
    import mpmath
    import sympy
except ImportError:
    print("SymPy is not installed: skipped")
    sys.exit(77)

mpmath.mp.dps = 50
X, Y, Z = sympy.symbols("x y z", real=True)
HALF = sympy.Rational(1, 2)


class Nearest(sympy.Function):
    """The nearest integer, even in the middle; constant wherever it has a slope."""

    def fdiff(self, argindex=1):
        return sympy.Integer(0)


class Down(Nearest):
    """The largest integer not above."""


STEPS = {"Nearest": mpmath.nint, "Down": mpmath.floor}


def where(condition, a, b):
    return sympy.Piecewise((a, condition), (b, True))


def magnitude(x):
    return where(x < 0, -x, x)


def sign(x):
    return where(x < 0, -1, where(x > 0, 1, 0))


def trunc(x):
    return where(x < 0, -Down(-x), Down(x))


def round_away(x):
    return where(x < 0, -Down(HALF - x), Down(HALF + x))


def round_to_even(x):
    return Down(x + HALF) - Down((1 - 2 * x) / 4) - Down((2 * x - 1) / 4) - 1


def sinc_derivative(n, x):
    t = sympy.Dummy(real=True)
    return sympy.diff(sympy.sin(t) / t, t, int(n)).subs(t, x)


def scaled_erfc_integral(n, x):
    before, value = 2 / sympy.sqrt(sympy.pi), sympy.exp(x**2) * sympy.erfc(x)
    for k in range(1, int(n) + 1):  # DLMF 7.18.7
        before, value = value, (before / 2 - x * value) / k
    return value


def relative(x):
    return (exp(x) - 1) / x


def derivative_of(function):
    def derivative(n, x):
        t = sympy.Dummy(real=True)
        return sympy.diff(function(t), t, int(n)).subs(t, x)

    return derivative


def log_gamma(x):
    return sympy.loggamma(x)


def normal_cdf(x):
    return (1 + sympy.erf(x / sympy.sqrt(2))) / 2


def sigmoid(x):
    return 1 / (1 + sympy.exp(-x))


def beta(a, b):
    return sympy.gamma(a) * sympy.gamma(b) / sympy.gamma(a + b)


exp, log, sqrt = sympy.exp, sympy.log, sympy.sqrt
FUNCTIONS = {
    name: getattr(sympy, name)
    for name in "exp log sqrt sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh erf erfc polygamma".split()
}
FUNCTIONS.update(
    where=where, abs=magnitude, sign=sign, trunc=trunc, round=round_away, nearbyint=round_to_even, sinc_derivative=sinc_derivative,
    scaled_erfc_integral=scaled_erfc_integral, lgamma=log_gamma, tgamma=sympy.gamma, normal_cdf=normal_cdf, sigmoid=sigmoid, beta=beta,
    exprel=relative, exprel_derivative=derivative_of(relative),
    bernoulli_function=lambda x: 1 / relative(x), bernoulli_function_derivative=derivative_of(lambda x: 1 / relative(x)),
    log_cosh=lambda x: log(sympy.cosh(x)), expint=sympy.Ei, erf_inv=sympy.erfinv,
    normal_quantile=lambda p: sqrt(2) * sympy.erfinv(2 * p - 1),
    pow=lambda x, y: x**y,
    cube=lambda x: x**3,
    cbrt=lambda x: where(x < 0, -((-x) ** (sympy.Rational(1, 3))), x ** sympy.Rational(1, 3)),
    rsqrt=lambda x: 1 / sqrt(x),
    hypot=lambda *all: sqrt(sum(x**2 for x in all)),
    exp2=lambda x: 2**x,
    exp10=lambda x: 10**x,
    expm1=lambda x: exp(x) - 1,
    log2=lambda x: log(x) / log(2),
    log10=lambda x: log(x) / log(10),
    log1p=lambda x: log(1 + x),
    xlogy=lambda x, y: x * log(y),
    sinpi=lambda x: sympy.sin(sympy.pi * x),
    cospi=lambda x: sympy.cos(sympy.pi * x),
    sinc=lambda x: sympy.sin(x) / x,
    erfcx=lambda x: exp(x**2) * sympy.erfc(x),
    normal_pdf=lambda x: exp(-(x**2) / 2) / sqrt(2 * sympy.pi),
    exp_minus_square=lambda x: exp(-(x**2)),
    digamma=lambda x: sympy.polygamma(0, x),
    trigamma=lambda x: sympy.polygamma(1, x),
    lbeta=lambda a, b: log_gamma(a) + log_gamma(b) - log_gamma(a + b),
    logit=lambda x: log(x / (1 - x)),
    softplus=lambda x: log(1 + exp(x)),
    log_sigmoid=lambda x: -log(1 + exp(-x)),
    silu=lambda x: x * sigmoid(x),
    gelu=lambda x: x * normal_cdf(x),
    relu=lambda x: where(x > 0, x, 0),
    leaky_relu=lambda x, slope: where(x > 0, x, slope * x),
    elu=lambda x, alpha: where(x > 0, x, alpha * (exp(x) - 1)),
    log_add_exp=lambda a, b: log(exp(a) + exp(b)),
    min=lambda a, b: where(b < a, b, a),
    max=lambda a, b: where(a < b, b, a),
    clamp=lambda x, low, high: where(x < low, low, where(high < x, high, x)),
    floor=Down,
    ceil=lambda x: -Down(-x),
    fmod=lambda x, y: x - y * trunc(x / y),
    remainder=lambda x, y: x - y * Nearest(x / y),
    fdim=lambda a, b: where(b < a, a - b, 0),
    copysign=lambda a, b: magnitude(a) * sign(b),
    fma=lambda a, b, c: a * b + c,
    lerp=lambda a, b, t: a + t * (b - a),
)
NAMES = dict(
    x=X, y=Y, z=Z, pi=sympy.pi, e=sympy.E, ln2=log(2), ln10=log(10), sqrt2=sqrt(2), inv_sqrtpi=1 / sqrt(sympy.pi)
)
INFIX = [
    {"||": sympy.Or},
    {"&&": sympy.And},
    {"<": sympy.Lt, "<=": sympy.Le, ">": sympy.Gt, ">=": sympy.Ge, "==": sympy.Eq, "!=": sympy.Ne},
    {"+": lambda a, b: a + b, "-": lambda a, b: a - b},
    {},  # a minus sign before its operand
    {"*": lambda a, b: a * b, "/": lambda a, b: a / b},
]
NEGATION, POWER = 4, 6


class Parser:
    """Reads the language of to_string."""

    def __init__(self, text):
        self.words = re.findall(r"\d+|\w+|[<>=!]=|&&|\|\||\S", text)

    def accept(self, word):
        if self.words and self.words[0] == word:
            self.words.pop(0)
            return True
        return False

    def read_all(self):
        value = self.read(0)
        if self.words:
            raise ValueError("cannot be read from " + " ".join(self.words[:5]))
        return value

    def read(self, precedence):
        if precedence == NEGATION and self.accept("-"):
            return -self.read(precedence + 1)
        if precedence == POWER:
            if self.accept("!"):
                return sympy.Not(self.atom())
            base = self.atom()
            return base ** self.atom() if self.accept("^") else base
        left = self.read(precedence + 1)
        while self.words and self.words[0] in INFIX[precedence]:
            make = INFIX[precedence][self.words.pop(0)]
            left = make(left, self.read(precedence + 1))
        return left

    def atom(self):
        word = self.words.pop(0)
        if word == "(":
            value = self.read(0)
            if not self.accept(")"):
                self.fail()
            return value
        if word.isdigit():
            return sympy.Integer(word)
        if not self.accept("("):
            return NAMES[word]
        arguments = [self.read(0)]
        while self.accept(","):
            arguments.append(self.read(0))
        if not self.accept(")"):
            self.fail()
        return FUNCTIONS[word](*arguments)

    def fail(self):
        raise ValueError("a parenthesis is missing before " + " ".join(self.words[:5]))


def value_at(formula, point):
    return sympy.lambdify((X, Y, Z), formula, modules=[STEPS, "mpmath"])(*point)


def main(program):
    random.seed(1)
    lines = subprocess.run([program], check=True, capture_output=True, text=True).stdout.splitlines()
    worst, wrong = 0, 0
    for line in lines:
        name, *rest = line.split("\t")
        bounds = [(max(float(rest[i]), -2.5), min(float(rest[i + 1]), 2.5)) for i in (0, 2, 4)]
        text, slopes = rest[6], rest[7:]
        formula = Parser(text).read_all()
        points = [[mpmath.mpf(random.uniform(low, high)) for low, high in bounds] for _ in range(3)]
        for variable, slope in zip((X, Y, Z), slopes):
            expected, given = sympy.diff(formula, variable), Parser(slope).read_all()
            for point in points:
                a, b = value_at(expected, point), value_at(given, point)
                error = abs(a - b) / max(1, abs(a))
                worst = max(worst, error)
                if not error < mpmath.mpf("1e-30"):
                    wrong += 1
                    print(f"{name}: d({text})/d{variable} is {slope}, but that is {b} instead of {a} at {[float(p) for p in point]}")
    print(f"{len(lines)} formulas, worst error {mpmath.nstr(worst, 3)}")
    return 1 if wrong or len(lines) < 90 else 0


sys.exit(main(sys.argv[1]))
