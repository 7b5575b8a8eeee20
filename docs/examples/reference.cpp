// What the pages of docs/reference show, in the order of docs/reference.md.
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
#include <string>
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

// [data]
template <class T>
struct snavely {  // members are data of a call: where a photograph shows a point
  T u, v;
  constexpr auto operator()(auto const& focal_length, auto const& point) const {
    return std::array{focal_length * point[0] / point[2] - u, focal_length * point[1] / point[2] - v};
  }
};
template <class T>
snavely(T, T) -> snavely<T>;
// [/data]

namespace {

static_assert(gradient([](auto const& i) { return (i.high - i.low) * i.low; })(interval<unit::feet, void, double>{1.0,
                                                                                                                  3.0})
                  .low == 1.0);

// [data.used]
constexpr auto seen = value_and_jacobian(snavely{1.0, 2.0}, wrt<0>)(3.0, std::array{2.0, 4.0, 2.0});
static_assert(seen.value == std::array{2.0, 4.0});
static_assert(seen.jacobian == std::array{1.0, 2.0});
static_assert(jacobian(snavely{1.0, 2.0}, wrt<member<0>>)(3.0, std::array{2.0, 4.0, 2.0}) == std::array{-1.0, 0.0});
// [/data.used]

// [shapes.arithmetic]
using line = std::pair<std::array<double, 2>, double>;
constexpr auto height = [](auto const& at) { return at.first[0] * at.first[1] + at.second; };
constexpr line lower = [] {
  line at{{1.0, 2.0}, 3.0};
  shapes::axpy(-0.5, gradient(height)(at), at);  // at -= 0.5 * gradient
  return at;
}();
static_assert(lower == line{{0.0, 1.5}, 2.5});
static_assert(shapes::dot(lower, lower) == 8.5);
static_assert(shapes::flatten(lower) == std::array{0.0, 1.5, 2.5});
// [/shapes.arithmetic]

// [memory]
constexpr auto areas = [](auto const& a, auto const& b) { return std::array{a[0] * b[0], a[1] * b[1] + a[2]}; };
constexpr auto matrix = [] {
  std::array<double, 10> rows{};  // two rows of five: three numbers of a, then two of b
  double const numbers[]{1.0, 2.0, 3.0, 4.0, 5.0};
  double values[2]{};
  value_and_jacobian(areas)(into(&values[0], as<2, 3>(&rows[0], 5), as<2, 2>(&rows[3], 5)), as<3>(&numbers[0]),
                            as<2>(&numbers[3]));
  return rows;
}();
static_assert(matrix == std::array{4.0, 0.0, 0.0, 1.0, 0.0, 0.0, 5.0, 1.0, 0.0, 2.0});

constexpr auto by_second = [] {
  std::array<double, 4> all{};
  jacobian(areas, wrt<0, 1>)(into(nullptr, all), std::array{1.0, 2.0, 3.0}, std::array{4.0, 5.0});  // no code by a
  return all;
}();
static_assert(by_second == std::array{1.0, 0.0, 0.0, 2.0});
// [/memory]

void expect(bool holds, char const* what) {
  if (holds) return;
  std::printf("not true: %s\n", what);
  std::exit(1);
}

namespace formulas {
// [expression]
constexpr auto f = sin(x * x) * y + 3_c;

static_assert(std::is_empty_v<decltype(f)>);                                // the formula is its type
static_assert(sizeof(2.5 * x) == sizeof(double));                           // but a plain number is carried
static_assert(std::is_same_v<decltype(variable<"x">), symbol<"x"> const>);  // variables are known by name
static_assert(std::is_same_v<decltype(sin(x)), apply<operation::sin_, symbol<"x">>>);
constexpr auto guarded = where(x > 0_c && y != 0_c, log(x) / y, 0_c);  // a condition chooses
// [/expression]
static_assert(guarded(x = 1.0, y = 0.0) == 0.0);

// [constants]
static_assert(to_string(2_c / 3_c + 0.25_c * x) == "2/3 + 1/4*x");
static_assert(identical(boost::hana::int_c<2> * x, 2_c * x));
static_assert((constants::pi * x)(x = 1.0f) == 3.14159274f);
static_assert((2.5 * x)(x = 2.0) == 5.0);
// [/constants]
static_assert(2_c * 1.5 == 3.0);

// [evaluate]
constexpr auto hypotenuse = sqrt(square(x) + square(y));

static_assert(hypotenuse(y = 4.0, x = 3.0) == 5.0);  // in any order
static_assert(hypotenuse(x = 3, y = 4) == 5.0);      // integers are exact numbers, and compute in double
static_assert(std::is_same_v<decltype(hypotenuse(x = 3.0f, y = 4)), float>);
static_assert(std::is_same_v<decltype(hypotenuse(x = 3.0f, y = 4.0)), double>);  // the widest built-in type
static_assert(derivative(x * y, x)(y = 3.0) == 3.0);  // x is not part of the derivative, and may be left out
// [/evaluate]

// [derivative]
static_assert(to_string(derivative(x * x * y, x)) == "2*x*y");
static_assert(to_string(derivative(x * x * y, x, y)) == "2*x");  // by x, then by y
static_assert(to_string(derivative<2>(x * x * y, x)) == "2*y");
static_assert(derivative<7>(sin(x), x)(x = 0.0) == -1.0);
static_assert(identical(derivative(y, x), 0_c));  // a variable that is not there
// [/derivative]

// [gradient]
constexpr auto cone = x * x + 2_c * y;

constexpr auto g = gradient(cone)(x = 3.0, y = 1.0);
static_assert(g[x] == 6.0 && g[y] == 2.0 && g.values == std::array{6.0, 2.0});
static_assert(gradient(cone, y, x)(x = 3.0, y = 1.0)[0] == 2.0);                          // in this order
static_assert(gradient(cone, variable<"z">, x)(x = 3.0).values == std::array{0.0, 6.0});  // y is not needed
static_assert(value_and_gradient(cone)(x = 3.0, y = 1.0).value == 11.0);

double steepest(double at_x, double at_y) {
  auto const [by_x, by_y] = gradient(cone)(x = at_x, y = at_y);
  return std::hypot(by_x, by_y);
}
// [/gradient]

// [jacobian]
constexpr auto j = jacobian(std::tuple{x * y, x + y, square(y)}, x, y)(x = 2.0, y = 5.0);
static_assert(j(0, x) == 5.0 && j(0, y) == 2.0);
static_assert(j[2][y] == 10.0);  // a row is like a gradient
static_assert(j.rows[1].values == std::array{1.0, 1.0});
// [/jacobian]

// [hessian]
constexpr auto h = hessian(x * x * y)(x = 2.0, y = 5.0);
static_assert(h(x, x) == 10.0 && h(x, y) == 4.0 && h(y, x) == 4.0 && h(y, y) == 0.0);
static_assert(h[0][y] == 4.0);
static_assert(hessian(x * x * y, x)(y = 5.0)(x, x) == 10.0);  // by x alone
// [/hessian]

// [directional]
constexpr auto saddle = x * x * y;
static_assert(jvp(saddle, x, y)(x = 2.0, y = 5.0, along(1.0, 0.5)) == 22.0);     // 20 df/dx and half of 4
static_assert(hvp(saddle, x, y)(x = 2.0, y = 5.0, along(1.0, 0.5))[x] == 12.0);  // 10 + half of 4
// [/directional]

// [simplify]
static_assert(to_string(simplify(0_c + 1_c * x)) == "x");
static_assert(to_string(simplify(x / x)) == "x/x");  // not exact at 0, so it stays
static_assert(to_string(substitute(x * y, y, x + 1_c)) == "x*(x + 1)");
static_assert(operation_count(x * y + x * y) == 2);  // the product is computed once
static_assert(operation_count(gradient(x * y)) == 0);
// [/simplify]

// [equality]
static_assert(identical(x + y, y + x));
static_assert(!identical(x * (y + 1_c), x* y + x));  // equal, but computed differently
static_assert(equivalent(x * (y + 1_c), x* y + x));
static_assert(equivalent(square(sin(x)) + square(cos(x)), 1_c));
static_assert(!equivalent(sqrt(x * x), x));  // not for negative x
static_assert(equivalent(sqrt(x * x), abs(x)));
// [/equality]

// [print]
static_assert(to_string(x * x + x) == "x*x + x");                 // as it stands
static_assert(to_string(derivative(x * x + x, x)) == "2*x + 1");  // as it comes out
static_assert(to_string(pow(x, y + 1_c) / (2_c / 3_c)) == "x^(y + 1)/(2/3)");
static_assert(to_string(-2.5 * x) == "(-2.5)*x");

std::string text_of_a_slope() { return std::string(to_string(derivative(exp(2_c * x), x))); }
// [/print]

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
constexpr std::string_view in_c =
    to_c<"wave", double, double>(wave);  // of a function: the types of its arguments, which x holds in order
// [/languages]
static_assert(in_c.size() > 100);
}  // namespace formulas

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

// [shapes]
using point = std::array<double, 2>;
constexpr auto area = [](auto const& corner, auto const& sides, auto scale) {
  return scale * (std::get<0>(sides) - corner[0]) * (std::get<1>(sides) - corner[1]);
};

constexpr auto slopes = gradient(area)(point{1.0, 2.0}, std::pair{4.0, 6.0}, std::integral_constant<int, 2>{});
static_assert(slopes == std::tuple{point{-8.0, -6.0}, std::pair{8.0, 6.0}});  // the constant is no number
static_assert(gradient(area, wrt<0>)(point{1.0, 2.0}, std::pair{4.0, 6.0}, 2.0) == point{-8.0, -6.0});
// [/shapes]

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
static_assert(check_gradient<double, double>(wave, [](auto u, auto v) {
  return std::array{2.0 * u * cos(u * u) * v, sin(u * u)};
}));
static_assert(check_jacobian<double, double>(two, [](auto u, auto v) {
  return std::array{v, u, u / u, v / v};
}));  // in this order

constexpr auto twice =
    check_jacobian<double, double>(two, [](auto u, auto v) { return std::array{v, u, 2.0 * u / u, v / v}; });
static_assert(!twice && twice.row == 1 && twice.column == 0);  // which entry,
static_assert(twice.expected == 1.0 && twice.found == 2.0);    // what it should be, and what it is
static_assert(expect_derivative<double>(cube, [](double u) { return 3 * u * u; }));
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
// [conventions]
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr auto slope = [](auto f, double at) { return derivative(f, x)(x = at); };

static_assert(slope(sqrt(x), 0.0) == infinity);
static_assert(slope(abs(x), 0.0) == 0.0);
static_assert(slope(pow(x, 0_c), 0.0) == 0.0);
static_assert(slope(pow(x, 1_c), 0.0) == 1.0);
static_assert(slope(sinc(x), 0.0) == 0.0);
static_assert(slope(where(x > 0_c, sqrt(x), 0_c), 0.0) == 0.0);  // the side that is not chosen does not count
static_assert(gradient(hypot(x, y))(x = 0.0, y = 0.0).values == std::array{0.0, 0.0});
static_assert(gradient(max(x, y))(x = 1.0, y = 1.0).values == std::array{0.5, 0.5});
static_assert(slope(clamp(x, 0_c, 1_c), 1.0) == 1.0 && slope(clamp(x, 0_c, 1_c), 2.0) == 0.0);
// [/conventions]
static_assert(slope(cbrt(x), 0.0) == infinity);
static_assert(slope(sign(x), 1.0) == 0.0);
static_assert(gradient(pow(x, y))(x = 0.0, y = 2.0)[y] == 0.0);
static_assert(gradient(pow(x, y))(x = 0.0, y = 0.0).values == std::array{0.0, 0.0});
static_assert(atan2(x, y)(x = 0.0, y = 0.0) == 0.0);
static_assert(!(gradient(atan2(x, y))(x = 0.0, y = 0.0)[x] == 0.0));
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
  expect(formulas::steepest(1.5, 0.0) == std::hypot(3.0, 2.0), "the structured binding of a gradient");
  expect(formulas::text_of_a_slope() == "2*exp(2*x)", "the text of a derivative");
}

void history() {
  // [history]
  tape::tape t;
  t.keep_history();  // before the first variable
  auto const p = t.variables(std::array{3.0, 4.0});
  auto const squares = p[0] * p[0] + p[1] * p[1];
  auto const z = square(squares);
  z.backward();
  expect(p[0].gradient() == 300.0 && p[1].gradient() == 400.0, "the gradient");
  expect(squares.gradient() == 50.0, "the gradient of a value in between");
  expect(z.operation() == "square" && z.operands()[0].value() == 25.0, "what was recorded");
  // [/history]
}

void marks() {
  // [marks]
  tape::tape t;
  auto const a = t.variable(2.0);
  auto const begin = t.position();
  for (double const data : {1.0, 2.0, 3.0}) {
    auto const residual = a * data - 1.0;
    (residual * residual).backward();  // gradients add up
    t.rewind(begin);                   // a stays, the rest is forgotten, no memory is allocated
  }
  expect(a.gradient() == 44.0, "the sum of 2 (2 d - 1) d");
  t.zero_gradients();
  {
    auto const pause = t.no_grad();  // recording is paused in this scope
    expect(!(a * a).is_active(), "a constant");
  }
  expect(!detach(a).is_active() && a.gradient() == 0.0, "a constant, and no gradient");
  // [/marks]
}

void preaccumulation() {
  // [preaccumulate]
  tape::tape t;
  auto const a = t.variable(2.0);
  auto const z = tape::preaccumulate(wave, sin(a), 3.0);  // one statement: a number of the tape, and data
  (z * z).backward();
  double const by_a = a.gradient();
  // [/preaccumulate]
  auto const expected = derivative([](auto u) { return square(wave(sin(u), 3.0)); })(2.0);
  expect(std::abs(by_a - expected) <= 1e-13, "a statement for a function");
}

void drawing() {
  // [to_dot]
  tape::tape t;
  t.keep_history();
  auto const a = t.variable(2.0, "a"), b = t.variable(3.0, "b");
  auto const z = sin(a * b);
  z.backward();
  std::string const drawing(tape::to_dot(z).view());  // for dot -Tsvg
  // [/to_dot]
  expect(drawing.starts_with("digraph tape {") && drawing.find("label=\"a\\nvalue 2") != std::string::npos,
         "a drawing");
}

}  // namespace

int main() {
  run();
  history();
  marks();
  preaccumulation();
  drawing();
  std::puts("what the reference says holds");
}
