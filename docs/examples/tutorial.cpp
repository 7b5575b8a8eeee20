// What docs/tutorial.md shows, in its order.
#include <boost/hana/integral_constant.hpp>
#include <boost/hana/unpack.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>

// [start]
#include <chainrule/chainrule.hpp>

using namespace chainrule;            // sin, derivative, ...; or write chainrule:: before each
using namespace chainrule::literals;  // 2_c

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
// [/start]

namespace {

// The tutorial's claims about run time are checked, not only printed.
void expect(bool holds, char const* what) {
  if (holds) return;
  std::printf("not true: %s\n", what);
  std::exit(1);
}

namespace first {
// [first]
constexpr auto f = 3_c * pow(x, 4_c) - 5_c * square(x) + 7_c * x - 2_c;
constexpr auto df = derivative(f, x);

static_assert(f(x = 2.0) == 40.0);
static_assert(df(x = 2.0) == 83.0);
static_assert(equivalent(df, 12_c * pow(x, 3_c) - 10_c * x + 7_c));
// [/first]

// [print]
static_assert(to_string(x * x + x) == "x*x + x");                 // as it stands
static_assert(to_string(derivative(x * x + x, x)) == "2*x + 1");  // as it comes out
static_assert(to_string(derivative(exp(2_c * x), x)) == "2*exp(2*x)");
// [/print]

// [higher]
static_assert(equivalent(derivative<2>(x * x * x, x), 6_c * x));
static_assert(equivalent(derivative<4>(sin(x), x), sin(x)));
static_assert(equivalent(derivative(x * x * y, x, y), 2_c * x));  // mixed: by x, then by y
// [/higher]
}  // namespace first

namespace constants_and_numbers {
// [constants]
constexpr auto third = 1_c / 3_c;  // the exact fraction, not 0
static_assert(to_string(third * x) == "1/3*x");
static_assert(2_c * 1.5 == 3.0);  // with a plain number it is that number

constexpr auto area = constants::pi * square(x);
static_assert(area(x = 1.0f) == 3.14159274f);  // pi in the precision of the call
// [/constants]

// [captured]
constexpr auto scaled = 2.5 * x * x;  // 2.5 is carried by the object
static_assert(sizeof(scaled) == sizeof(double));
static_assert(derivative(scaled, x)(x = 2.0) == 10.0);
static_assert(to_string(2.5 * x) == "2.5*x");
// [/captured]

// [powers]
static_assert(to_string(derivative(pow(x, 3_c), x)) == "3*x^2");  // an exact exponent: the power rule
static_assert(operation_count(pow(x, 3_c)) == 2);                 // two multiplications
// pow(x, 3) works too, but 3 is then a number that only the object knows: the program calls std::pow.
// [/powers]

// [numbers]
static_assert((x / 2_c)(x = 3) == 1.5);  // an int argument is the exact number
static_assert(std::is_same_v<decltype((x * 2.5)(x = 2.0f)), float>);
// [/numbers]
}  // namespace constants_and_numbers

namespace gradients {
// [gradient]
constexpr auto f = x * y + x * x;

constexpr auto g = gradient(f)(x = 2.0, y = 3.0);  // by all variables, in order of first appearance
static_assert(g[x] == 7.0);
static_assert(g[y] == 2.0);

constexpr auto by_y_first = gradient(f, y, x)(x = 2.0, y = 3.0);
static_assert(by_y_first.values[0] == 2.0);  // a std::array is inside
// [/gradient]

void run() {
  // [bindings]
  auto const [value, slope] = value_and_gradient(f)(x = 2.0, y = 3.0);  // the work of both is shared
  auto const [dx, dy] = slope;
  // [/bindings]
  expect(value == 10.0 && dx == 7.0 && dy == 2.0, "value and gradient of x*y + x*x at (2, 3)");
  // [hana]
  double const length = boost::hana::unpack(slope, [](double a, double b) { return std::hypot(a, b); });
  // [/hana]
  expect(std::abs(length - std::sqrt(53.0)) < 1e-15, "the gradient's length");
}

// [cost]
static_assert(operation_count(f) == 3);
static_assert(operation_count(value_and_gradient(f)) == 5);  // y + 2x, and x itself
// [/cost]
}  // namespace gradients

namespace matrices {
// [jacobian]
// Polar coordinates to Cartesian ones.
constexpr auto radius = variable<"radius">;
constexpr auto angle = variable<"angle">;
constexpr auto to_cartesian = std::tuple{radius * cos(angle), radius* sin(angle)};

constexpr auto j = jacobian(to_cartesian, radius, angle)(radius = 2.0, angle = 0.0);
static_assert(j(0, radius) == 1.0);
static_assert(j(1, angle) == 2.0);
static_assert(j[1][radius] == 0.0);  // a row is like a gradient
// [/jacobian]

// [hessian]
constexpr auto rosenbrock = 100_c * square(y - square(x)) + square(1_c - x);

constexpr auto h = hessian(rosenbrock, x, y)(x = 1.0, y = 1.0);
static_assert(h(x, x) == 802.0);
static_assert(h(x, y) == -400.0);
static_assert(h(y, x) == -400.0);  // the same number: it is computed once
static_assert(h(y, y) == 200.0);
// [/hessian]

// [products]
// Without the whole matrix: along a direction.
static_assert(jvp(rosenbrock, x, y)(x = 2.0, y = 1.0, along(1.0, 0.0)) == 2402.0);
constexpr auto hv = hvp(rosenbrock, x, y)(x = 1.0, y = 1.0, along(1.0, 2.0));
static_assert(hv[x] == 2.0);
static_assert(hv[y] == 0.0);
// [/products]
}  // namespace matrices

namespace choices {
// [where]
constexpr auto guarded = where(x > 0_c, log(x), 0_c);
static_assert(derivative(guarded, x)(x = 2.0) == 0.5);
static_assert(derivative(guarded, x)(x = -1.0) ==
              0.0);  // the branch that is not chosen contributes nothing, not even NaN
static_assert(derivative(guarded, x)(x = 0.0) == 0.0);
// [/where]

// [conventions]
static_assert(derivative(abs(x), x)(x = 0.0) == 0.0);
static_assert(derivative(max(x, y), x)(x = 1.0, y = 1.0) == 0.5);  // ties share
static_assert(derivative(pow(x, 0_c), x)(x = 0.0) == 0.0);
// [/conventions]
}  // namespace choices

namespace checking {
// [checking]
constexpr auto sigmoid = 1_c / (1_c + exp(-x));

static_assert(equivalent(derivative(sigmoid, x), sigmoid * (1_c - sigmoid)));
static_assert(equivalent(sin(2_c * x), 2_c * sin(x) * cos(x)));
static_assert(!equivalent(sqrt(x * x), x));     // not for negative x
static_assert(identical(x + y, y + x));         // the same operations
static_assert(!identical(x * y * x, x* x* y));  // equal, but computed differently
// [/checking]

// [rewriting]
static_assert(identical(substitute(sin(x), x, y* y), sin(y* y)));
static_assert(to_string(simplify(0_c + 1_c * x)) == "x");
// [/rewriting]
}  // namespace checking

namespace generic {
// [generic]
// One generic function serves formulas, the tape, and plain numbers.
constexpr auto wave = [](auto const& a, auto const& b) { return sin(a * a) * b + 3_c; };

double by_compiler(double a, double b) { return gradient(wave(x, y), x, y)(x = a, y = b)[x]; }

double on_the_tape(double a, double b) {
  tape::tape t;
  auto const p = t.variable(a), q = t.variable(b);
  wave(p, q).backward();
  return p.gradient();
}
// [/generic]
void run() {
  double const a = by_compiler(2.0, 1.0), b = on_the_tape(2.0, 1.0);
  expect(std::abs(a - b) <= 1e-15 * std::abs(a), "the tape agrees with the compiler");
}
}  // namespace generic

}  // namespace

int main() {
  gradients::run();
  generic::run();
  std::puts("the tutorial holds");
}
