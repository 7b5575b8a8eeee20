// What the part "Ordinary functions" of docs/tutorial.md and docs/reference.md show, in their order.
// [start]
#include <boost/hana/define_struct.hpp>
#include <boost/hana/integral_constant.hpp>
#include <boost/hana/less.hpp>
#include <chainrule/chainrule.hpp>

using namespace chainrule;
// [/start]
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <type_traits>

namespace {

// The claims about run time are checked, not only printed.
void expect(bool holds, char const* what) {
  if (holds) return;
  std::printf("not true: %s\n", what);
  std::exit(1);
}
bool near(double a, double b) { return std::abs(a - b) <= 1e-12 * (1 + std::abs(b)); }

// [first]
constexpr auto rosenbrock = [](auto const& p) {
  auto sum = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) sum += 100.0 * square(p[i + 1] - square(p[i])) + square(1.0 - p[i]);
  return sum;
};

static_assert(gradient(rosenbrock)(std::array{1.0, 1.0}) == std::array{0.0, 0.0});
static_assert(gradient(rosenbrock)(std::array{2.0, 1.0}) == std::array{2402.0, -600.0});
// [/first]

// [runtime]
std::array<double, 10> downhill(std::array<double, 10> p) {
  auto const slope = gradient(rosenbrock)(p);  // a std::array<double, 10>, from straight-line code
  for (std::size_t i = 0; i < p.size(); ++i) p[i] -= 1e-4 * slope[i];
  return p;
}
// [/runtime]

// [scalars]
constexpr auto product = [](auto x, auto y) { return x * x * y; };

static_assert(gradient([](auto x) { return x * x; })(3.0) == 6.0);    // one number: one number
static_assert(gradient(product)(2.0, 3.0) == std::array{12.0, 4.0});  // several numbers: an array

constexpr auto volume = [](auto const& sides, auto height) { return sides[0] * sides[1] * height; };
static_assert(gradient(volume)(std::array{2.0, 3.0}, 4.0) ==
              std::tuple{std::array{12.0, 8.0}, 6.0});  // several shapes: a tuple of them
// [/scalars]

namespace shapes {

// [struct]
template <class T>
struct spring {
  BOOST_HANA_DEFINE_STRUCT(spring, (T, stiffness), (std::array<T, 2>, end));
};

constexpr auto energy = []<class T>(spring<T> const& s) {
  return s.stiffness / 2.0 * (square(s.end[0]) + square(s.end[1]));
};

constexpr spring<double> slope = gradient(energy)(spring<double>{.stiffness = 10.0, .end = {3.0, 4.0}});
static_assert(slope.stiffness == 12.5);
static_assert(slope.end == std::array{30.0, 40.0});
// [/struct]

// [data]
constexpr auto misfit = []<class T>(std::array<T, 2> const& line, auto const& at, auto const& observed) {
  T sum = 0.0;
  for (std::size_t i = 0; i < at.size(); ++i) sum += square(line[0] + line[1] * at[i] - observed[i]);
  return sum;
};

static_assert(gradient(misfit, wrt<0>)(std::array{0.0, 1.0}, std::array{1.0, 2.0}, std::array{1.0, 3.0}) ==
              std::array{-2.0, -4.0});
// [/data]

// [numbers]
static_assert(std::is_same_v<decltype(gradient(rosenbrock)(std::array{1.0f, 2.0f})), std::array<float, 2>>);
// [/numbers]
}  // namespace shapes

namespace questions {
// [value]
constexpr auto answer = value_and_gradient(product)(2.0, 3.0);
static_assert(answer.value == 12.0);
static_assert(answer.gradient == std::array{12.0, 4.0});
// [/value]

// [jacobian]
constexpr auto three = [](auto const& p) { return std::array{p[0] * p[1], p[0] - p[1], square(p[1])}; };

constexpr auto j = jacobian(three)(std::array{2.0, 3.0});
static_assert(j == std::array{std::array{3.0, 2.0}, std::array{1.0, -1.0}, std::array{0.0, 6.0}});  // j[row][column]
static_assert(value_and_jacobian(three)(std::array{2.0, 3.0}).value == std::array{6.0, -1.0, 9.0});
// [/jacobian]

// [hessian]
constexpr auto h = hessian(rosenbrock)(std::array{1.0, 1.0});
static_assert(h == std::array{std::array{802.0, -400.0}, std::array{-400.0, 200.0}});
// [/hessian]

// [products]
constexpr std::array p{2.0, 1.0}, v{1.0, 0.0};
static_assert(jvp(rosenbrock)(p, v) == 2402.0);                      // Jacobian times direction
static_assert(hvp(rosenbrock)(p, v) == std::array{4402.0, -800.0});  // Hessian times direction
static_assert(jvp(product)(2.0, 3.0, 1.0, 0.5) == 14.0);  // a direction for each argument, after the arguments
static_assert(vjp(three)(p, std::array{1.0, 0.0, 1.0}) == std::array{1.0, 4.0});  // weight times Jacobian
// [/products]

// [higher]
constexpr auto cube = [](auto x) { return x * x * x; };
static_assert(derivative(cube)(2.0) == 12.0);
static_assert(derivative<2>(cube)(2.0) == 12.0);
static_assert(derivative<3>(cube)(2.0) == 6.0);
static_assert(taylor<3>(cube)(2.0) == std::array{8.0, 12.0, 6.0, 1.0});  // 8 + 12 t + 6 t^2 + t^3
// [/higher]
}  // namespace questions

namespace bodies {
// [helper]
template <class T>
constexpr T horner(std::array<T, 4> const& coefficients, T const& x) {
  T sum = 0.0;
  for (std::size_t i = coefficients.size(); i-- > 0;) sum = sum * x + coefficients[i];
  return sum;
}

static_assert(gradient([](auto const& c, auto x) { return horner(c, x); }, wrt<1>)(std::array{1.0, 2.0, 3.0, 4.0},
                                                                                   2.0) == 62.0);
// [/helper]

// [sizes]
constexpr auto power = [](auto x, auto n) {
  auto product = x;
  for (int i = 1; i < n; ++i) product *= x;
  return product;
};

static_assert(gradient(power)(2.0, std::integral_constant<int, 3>{}) == 12.0);
static_assert(gradient(power)(2.0, boost::hana::int_c<5>) == 80.0);
// [/sizes]

// [literals]
constexpr auto third = []<class T>(T x) { return T(1) / T(3) * x; };
static_assert(derivative(third)(1.0L) == 1.0L / 3.0L);                    // a third, in the precision of the call
static_assert(derivative([](auto x) { return 0.1 * x; })(1.0L) == 0.1);   // the double 0.1, as it is written
static_assert(derivative([](auto x) { return 0.1 * x; })(1.0f) == 0.1f);  // rounded to the type of the call
static_assert(operation_count<double>([](auto x) { return pow(x, 3); }) ==
              2);  // the exponent is known: two multiplications
// [/literals]

// [if]
constexpr auto huber = [](auto x) {
  if (x > 1.0) return 2.0 * x - 1.0;
  if (x < -1.0) return -2.0 * x - 1.0;
  return x * x;
};

static_assert(derivative(huber)(0.25) == 0.5);
static_assert(derivative(huber)(-3.0) == -2.0);
// [/if]

// [where]
constexpr auto losses = [](auto const& residuals) {
  auto sum = 0.0 * residuals[0];
  for (auto const& r : residuals)
    sum += where(abs(r) > 1.0, 2.0 * abs(r) - 1.0, square(r));  // no new path for each round
  return sum;
};

static_assert(gradient(losses)(std::array{0.25, -3.0, 5.0}) == std::array{0.5, -2.0, 2.0});
// [/where]

// [kinks]
constexpr auto kinks = [](auto x, auto y) { return max(x, y) + clamp(x, 0.0, 1.0) + abs(y) + sign(x); };

static_assert(gradient(kinks)(0.5, -2.0) == std::array{2.0, -1.0});
static_assert(gradient([](auto x, auto y) { return min(x, y); })(1.0, 1.0) == std::array{0.5, 0.5});  // ties share
// [/kinks]

// [rules]
static_assert(derivative([](auto x) { return stop_gradient(x) * x; })(3.0) == 3.0);

constexpr auto softplus =
    custom_derivative([](auto x) { return log1p(exp(x)); },           // the value
                      [](auto x) { return 1.0 / (1.0 + exp(-x)); });  // its derivative: no overflow
static_assert(derivative(softplus)(800.0) == 1.0);
static_assert(derivative<2>(softplus)(0.0) == 0.25);  // the rule is differentiated like any other function
// [/rules]

// [nested]
constexpr auto root = [](auto a) {
  auto x = a;
  for (int i = 0; i < 6; ++i) {  // Newton's method for t^2 = a
    auto const f = [](auto t, auto b) { return t * t - b; };
    x -= f(x, a) / derivative(f, wrt<0>)(x, a);
  }
  return x;
};

static_assert(root(4.0) == 2.0);
static_assert(derivative(root)(4.0) == 0.25);  // through all six rounds

constexpr auto slope_at_a = [](auto a) {
  return derivative([&](auto t) { return t * t * a; })(a);
};  // inside, a function may capture
static_assert(derivative(slope_at_a)(3.0) == 12.0);  // of 2 a^2

static_assert(jacobian(gradient(product))(2.0, 3.0) == hessian(product)(2.0, 3.0));  // a question is a function
// [/nested]
}  // namespace bodies

namespace sparse {
// [sparse]
constexpr auto differences = [](auto const& p) { return std::array{p[1] - p[0], p[2] * p[2] - p[1], p[3]}; };

constexpr auto j = sparse_jacobian(differences)(std::array{1.0, 2.0, 3.0, 4.0});
static_assert(j.values == std::array{-1.0, 1.0, -1.0, 6.0, 1.0});               // row by row
static_assert(j.pattern.columns == std::array<std::size_t, 5>{0, 1, 1, 2, 3});  // where they are
static_assert(j.pattern.row_begin == std::array<std::size_t, 4>{0, 2, 4, 5});
static_assert(j(1, 2) == 6.0);
static_assert(j(2, 0) == 0.0);  // known to be zero: it is not computed

static_assert(hessian_sparsity<std::array<double, 10>>(rosenbrock).nonzeros == 28);  // three bands
static_assert(!hessian_sparsity<std::array<double, 10>>(rosenbrock).contains(0, 2));
// [/sparse]
}  // namespace sparse

namespace checking {
// [check]
constexpr auto f = [](auto const& p) { return p[0] * p[0] * sin(p[1]); };
constexpr auto by_hand = [](auto const& p) { return std::array{2.0 * p[0] * sin(p[1]), square(p[0]) * cos(p[1])}; };
constexpr auto slip = [](auto const& p) { return std::array{2.0 * p[0] * sin(p[1]), -square(p[0]) * cos(p[1])}; };

static_assert(check_gradient<std::array<double, 2>>(f, by_hand));
static_assert(check_gradient<std::array<double, 2>>(f, by_hand).shown_by == agreement::algebra);
static_assert(!check_gradient<std::array<double, 2>>(f, slip));
// [/check]

// [plain]
constexpr std::array<double, 2> plain(std::array<double, 2> const& p) {
  return {3 * p[0] * p[0] * p[1], p[0] * p[0] * p[0]};
}

static_assert(check_gradient<std::array<double, 2>>([](auto const& p) { return p[0] * p[0] * p[0] * p[1]; }, plain));
// [/plain]

// [cost]
using point = std::array<double, 10>;
static_assert(operation_count<point>(rosenbrock) == 71);
static_assert(operation_count<point>(value_and_gradient(rosenbrock)) == 125);
// [/cost]
}  // namespace checking

void run() {
  std::array<double, 10> const start{-1.2, 1.0, -1.2, 1.0, -1.2, 1.0, -1.2, 1.0, -1.2, 1.0};
  expect(rosenbrock(downhill(start)) < rosenbrock(start), "a small step against the gradient goes downhill");
  expect(near(bodies::root(2.0), std::sqrt(2.0)) && near(derivative(bodies::root)(2.0), 0.5 / std::sqrt(2.0)),
         "a root and its derivative");
}

}  // namespace

int main() {
  run();
  std::puts("what is said about functions holds");
}
