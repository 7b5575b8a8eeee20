// What docs/reference.md shows, in its order.
// [start]
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto wave = [](auto u, auto v) { return sin(u * u) * v; };  // an ordinary function
// [/start]
#include <boost/hana/define_struct.hpp>
#include <boost/hana/integral_constant.hpp>
#include <cmath>
#include <complex>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <type_traits>

// [rebind]
enum class unit { meters, feet };
template <unit Unit, class Tag, class T>
struct interval {
  BOOST_HANA_DEFINE_STRUCT(interval, (T, low), (T, high));
};

template <unit Unit, class Tag, class Old, class T>
struct chainrule::rebind<interval<Unit, Tag, Old>, T> {
  using type = interval<Unit, Tag, T>;
};
// [/rebind]

namespace {

static_assert(gradient([](auto const& i) { return (i.high - i.low) * i.low; })(interval<unit::feet, void, double>{1.0, 3.0}).low == 1.0);

void expect(bool holds, char const* what) {
  if (holds) return;
  std::printf("not true: %s\n", what);
  std::exit(1);
}

namespace constants_and_calls {
// [constants]
static_assert(to_string(2_c / 3_c + 0.25_c * x) == "2/3 + 1/4*x");
static_assert(identical(boost::hana::int_c<2> * x, 2_c * x));
static_assert((constants::pi * x)(x = 1.0f) == 3.14159274f);
static_assert((2.5 * x)(x = 2.0) == 5.0);
// [/constants]
}  // namespace constants_and_calls

namespace formula_questions {
// [formulas]
constexpr auto f = x * x * y;

static_assert(f(y = 5.0, x = 2.0) == 20.0);
static_assert(to_string(derivative(f, x)) == "2*x*y");
static_assert(to_string(derivative(f, x, y)) == "2*x");
static_assert(to_string(derivative<2>(f, x)) == "2*y");
static_assert(gradient(f, y, x)(x = 2.0, y = 5.0).values == std::array{4.0, 20.0});
static_assert(value_and_gradient(f)(x = 2.0, y = 5.0).value == 20.0);
static_assert(jacobian(std::tuple{f, x + y}, x, y)(x = 2.0, y = 5.0)(1, y) == 1.0);
static_assert(hessian(f)(x = 2.0, y = 5.0)(x, y) == 4.0);
static_assert(jvp(f, x, y)(x = 2.0, y = 5.0, along(1.0, 0.5)) == 22.0);
static_assert(hvp(f, x, y)(x = 2.0, y = 5.0, along(1.0, 0.5))[x] == 12.0);
// [/formulas]

// [rewriting]
static_assert(to_string(simplify(0_c + 1_c * x)) == "x");
static_assert(to_string(substitute(x * y, y, x + 1_c)) == "x*(x + 1)");
static_assert(operation_count(x * y + x * y) == 2);
static_assert(identical(x + y, y + x));
static_assert(!identical(x * (y + 1_c), x * y + x));
static_assert(equivalent(x * (y + 1_c), x * y + x));
// [/rewriting]

// [languages]
static_assert(to_latex(derivative(x / y, y)) == R"(-\frac{\frac{x}{y}}{y})");
constexpr auto of_two = [](auto const& p) { return square(p[0]) + 0.5 * p[1]; };
static_assert(to_latex<std::array<double, 2>>(of_two) == R"(x_{0}^{2} + \frac{1}{2} x_{1})");

static_assert(to_dot(x * x) == R"(digraph formula {
  rankdir=LR;
  node [shape=box];
  v0 [label="x", shape=ellipse];
  v1 [label="*"];
  v0 -> v1;
  v0 -> v1;
  v1 [style=bold];
}
)");

static_assert(to_c<"energy">(sin(x) * y, x, y) == R"(#include <math.h>

// x and gradient, in order: x y
double energy(double const* x, double* gradient) {
  const double v0 = x[0];
  const double v1 = x[1];
  const double v2 = sin(v0);
  const double v3 = v2 * v1;
  const double v4 = cos(v0);
  const double v5 = v1 * v4;
  gradient[0] = v5;
  gradient[1] = v2;
  return v3;
}
)");
constexpr std::string_view in_c = to_c<"wave", double, double>(wave);  // of a function: the types of its arguments, which x holds in order
// [/languages]
static_assert(in_c.size() > 100);
}  // namespace formula_questions

namespace function_questions {
// [functions]
constexpr auto two = [](auto u, auto v) { return std::array{u * v, u + v}; };

static_assert(gradient(wave)(0.0, 3.0) == std::array{0.0, 0.0});
static_assert(gradient(wave, wrt<1>)(0.0, 3.0) == 0.0);
static_assert(value_and_gradient(wave)(0.0, 3.0).value == 0.0);
static_assert(derivative<2>(wave, wrt<0>)(0.0, 3.0) == 6.0);
static_assert(taylor<2>(wave, wrt<0>)(0.0, 3.0) == std::array{0.0, 0.0, 3.0});
static_assert(jacobian(two)(2.0, 3.0) == std::array{std::array{3.0, 2.0}, std::array{1.0, 1.0}});
static_assert(value_and_jacobian(two)(2.0, 3.0).value == std::array{6.0, 5.0});
static_assert(hessian(wave)(0.0, 3.0)[0] == std::array{6.0, 0.0});
static_assert(jvp(two)(2.0, 3.0, 1.0, 1.0) == std::array{5.0, 2.0});
static_assert(jvp(two, wrt<1>)(2.0, 3.0, 1.0) == std::array{2.0, 1.0});
static_assert(vjp(two)(2.0, 3.0, std::array{1.0, 10.0}) == std::array{13.0, 12.0});
static_assert(hvp(wave)(0.0, 3.0, 1.0, 0.0) == std::array{6.0, 0.0});
static_assert(operation_count<double, double>(wave) == 3);
static_assert(operation_count<double, double>(gradient(wave)) == 6);
// [/functions]

// [sparse]
constexpr auto chain = [](auto const& p) { return std::array{p[0] * p[1], p[1] * p[2]}; };

constexpr auto j = sparse_jacobian(chain)(std::array{2.0, 3.0, 5.0});
static_assert(j.values == std::array{3.0, 2.0, 5.0, 3.0});
static_assert(j(0, 2) == 0.0);
constexpr auto pattern = jacobian_sparsity<std::array<double, 3>>(chain);
static_assert(pattern.row_begin == std::array<std::size_t, 3>{0, 2, 4});
static_assert(pattern.columns == std::array<std::size_t, 4>{0, 1, 1, 2});
static_assert(pattern.position(1, 2) == 3 && !pattern.contains(0, 2));
static_assert(hessian_sparsity<double, double>(wave).nonzeros == 3);  // all but the one by v and v
static_assert(sparse_hessian([](auto u, auto v) { return u * v; })(2.0, 3.0).values == std::array{1.0, 1.0});
// [/sparse]

// [check]
constexpr auto cube = [](auto u) { return u * u * u; };

static_assert(check_derivative<double>(cube, [](auto u) { return 3.0 * u * u; }).shown_by == agreement::algebra);
static_assert(check_derivative<double>(cube, [](double u) { return 3 * u * u; }).shown_by == agreement::points);
static_assert(!check_derivative<double>(cube, [](double u) { return 2 * u * u; }));
static_assert(check_gradient<double, double>(wave, [](auto u, auto v) { return std::array{2.0 * u * cos(u * u) * v, sin(u * u)}; }));
static_assert(check_jacobian<double, double>(two, [](auto u, auto v) { return std::array{v, u, u / u, v / v}; }));  // in this order
// [/check]
}  // namespace function_questions

namespace numbers {
// [numbers]
static_assert(std::is_same_v<decltype(gradient(wave)(1.0f, 2.0f)), std::array<float, 2>>);
static_assert(std::is_same_v<decltype(gradient(wave)(1.0f, 2.0)), std::array<double, 2>>);

std::complex<double> twice(std::complex<double> at) {
  return derivative([](auto z) { return z * z; })(at);
}
// [/numbers]
}  // namespace numbers

// The table of functions.
namespace conventions {
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr auto slope = [](auto f, double at) { return derivative(f, x)(x = at); };
static_assert(slope(sqrt(x), 0.0) == infinity);
static_assert(slope(cbrt(x), 0.0) == infinity);
static_assert(slope(abs(x), 0.0) == 0.0);
static_assert(slope(sign(x), 1.0) == 0.0);
static_assert(slope(pow(x, 0_c), 0.0) == 0.0);
static_assert(slope(pow(x, 1_c), 0.0) == 1.0);
static_assert(gradient(pow(x, y))(x = 0.0, y = 2.0)[y] == 0.0);
static_assert(gradient(pow(x, y))(x = 0.0, y = 0.0).values == std::array{0.0, 0.0});
static_assert(gradient(hypot(x, y))(x = 0.0, y = 0.0).values == std::array{0.0, 0.0});
static_assert(atan2(x, y)(x = 0.0, y = 0.0) == 0.0);
static_assert(!(gradient(atan2(x, y))(x = 0.0, y = 0.0)[x] == 0.0));
static_assert(gradient(max(x, y))(x = 1.0, y = 1.0).values == std::array{0.5, 0.5});
static_assert(derivative(clamp(x, 0_c, 1_c), x)(x = 1.0) == 1.0);
static_assert(derivative(clamp(x, 0_c, 1_c), x)(x = 2.0) == 0.0);
static_assert(slope(1_c / x, 0.0) == -infinity);
static_assert(slope(log(x), 0.0) == infinity);
static_assert(slope(tanh(x), 0.0) == 1.0);
static_assert(slope(asin(x), 1.0) == infinity);
static_assert(slope(acos(x), 1.0) == -infinity);
static_assert(square(3.0) == 9.0);
static_assert(min(1.0, 2.0) == 1.0 && max(1.0, 2.0) == 2.0 && clamp(3.0, 0.0, 1.0) == 1.0 && sign(-2.0) == -1.0);
}  // namespace conventions

void run() {
  // [tape]
  tape::tape t;
  auto const a = t.variable(2.0), b = t.variable(3.0);
  auto const z = wave(a, b);  // computed and recorded
  z.backward();
  double const by_a = a.gradient(), value = z.value();
  t.clear();  // forgets, and keeps the memory
  // [/tape]
  auto const [v, g] = value_and_gradient(wave)(2.0, 3.0);
  expect(numbers::twice({1.0, 2.0}) == std::complex<double>{2.0, 4.0}, "the derivative of z^2 is 2z");
  expect(std::abs(value - v) <= 1e-14 && std::abs(by_a - g[0]) <= 1e-14, "the tape agrees with the compiler");
}

}  // namespace

int main() {
  run();
  std::puts("what the reference says holds");
}
