// Products of powers of one number at 0: where the product vanishes, an infinite factor makes no NaN of it.
#include <chainrule/chainrule.hpp>

using namespace chainrule;

namespace {

constexpr bool near(double a, double b) { return a - b < 1e-12 && b - a < 1e-12; }

// Whether f is c x^e, e > 1, with the slope c e x^(e - 1) that is 0 at 0; and so its second derivative, where e > 2.
template <class F>
constexpr bool is_power(F const& f, double e, double c = 1) {
  double const x = 1.5;
  bool const first =
      derivative(f)(0.0) == 0 && gradient(f)(0.0) == 0 && near(derivative(f)(x), c * e * chainrule::pow(x, e - 1));
  if (!first || e <= 2) return first;
  constexpr auto in_reverse = [](auto const& p) { return F{}(p[0]) * p[1]; };
  return derivative<2>(f)(0.0) == 0 && hessian(in_reverse)(std::array{0.0, 1.0})[0][0] == 0 &&
         near(derivative<2>(f)(x), c * e * (e - 1) * chainrule::pow(x, e - 2));
}

static_assert(is_power([](auto x) { return x * cbrt(x); }, 4. / 3));
static_assert(is_power([](auto x) { return sqrt(x) * square(x); }, 2.5));
static_assert(is_power([](auto x) { return cube(x) * sqrt(x); }, 3.5));
static_assert(is_power([](auto x) { return sqrt(x) * pow(x, 0.75); }, 1.25));
static_assert(is_power([](auto x) { return 3.0 * cbrt(x) * sqrt(x) * x; }, 11. / 6, 3));
static_assert(is_power([](auto x) { return pow(x, 0.1) * pow(x, 0.2) * x; }, 1.3));
static_assert(is_power([](auto x) { return x * pow(x, 0.5) * pow(x, 0.75); }, 2.25));
static_assert(is_power([](auto x) { return pow(x, 1.1) * (2.0 * pow(x, 1.3)); }, 2.4, 2));
static_assert(is_power([](auto x) { return pow(x, 0.75) * x * x; }, 2.75));
static_assert(is_power([](auto x) { return sqrt(x) * sqrt(sqrt(x)) * sqrt(x); }, 1.25));

// What is no power of the number stays as it is.
constexpr auto beside = [](auto x) { return x * pow(x, 0.5) * pow(x, 0.75) * exp(x); };
static_assert(derivative(beside)(0.0) == 0);
static_assert(near(derivative(beside)(1.0), 3.25 * chainrule::exp(1.0)));
// What is infinite is no 0.
static_assert(!(derivative([](auto x) { return sqrt(x) * pow(x, 0.25); })(0.0) < 1e300));

// Several numbers under one root, multiples, and roots of roots: slopes where each of the numbers is 0.
constexpr bool slopes_are(auto const& f, double x, double y, double by_x, double by_y) {
  auto const slope = gradient(f)(std::array{x, y});
  return near(slope[0], by_x) && near(slope[1], by_y);
}
constexpr auto mean = [](auto const& p) { return p[0] * p[1] * sqrt(p[0] * p[1]); };
static_assert(slopes_are(mean, 0, 2, 0, 0) && slopes_are(mean, 3, 0, 0, 0) && slopes_are(mean, 0, 0, 0, 0));
constexpr auto weighted = [](auto const& p) { return p[0] * sqrt(p[0] * p[1]); };
static_assert(slopes_are(weighted, 0, 2, 0, 0) && slopes_are(weighted, 2, 2, 3, 1));
static_assert(gradient(weighted)(std::array{3.0, 0.0})[0] == 0);
static_assert(hessian(weighted)(std::array{0.0, 2.0})[0][1] == 0 && hessian(weighted)(std::array{0.0, 2.0})[1][1] == 0);
constexpr auto multiple = [](auto const& p) { return pow(p[0], 0.75) * sqrt(2.0 * p[0]) * exp(p[1]); };
static_assert(slopes_are(multiple, 0, 2, 0, 0));
// A factor that is infinite there stays so.
constexpr auto over = [](auto const& p) { return p[0] * cbrt(p[0]) / p[1]; };
static_assert(gradient(over)(std::array{0.0, 2.0})[0] == 0 && !(gradient(over)(std::array{0.0, 0.0})[0] == 0));

// The same of formulas.
inline constexpr auto x = variable<"x">;
static_assert(derivative(x * cbrt(x), x)(x = 0.0) == 0);
static_assert(derivative(sqrt(x) * pow(x, 3_c / 4_c), x)(x = 0.0) == 0);
static_assert(derivative(x * pow(x, 1_c / 2_c) * pow(x, 3_c / 4_c), x, x)(x = 0.0) == 0);

}  // namespace
