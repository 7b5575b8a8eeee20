// With <chainrule/with/std.hpp> functions of std take symbols: each name of the vocabulary that <cmath> or <algorithm>
// has.
#include <chainrule/with/std.hpp>

#include <chainrule/chainrule.hpp>

using namespace chainrule;

namespace {

// A template as programs have them: no name of this library in it.
template <class T>
constexpr T of_one(T const& x) {
  return std::sin(x) + std::cos(x) + std::tan(x) + std::asin(x) + std::acos(x) + std::atan(x) + std::sinh(x) +
         std::cosh(x) + std::tanh(x) + std::asinh(x) + std::acosh(x + T(1)) + std::atanh(x) + std::exp(x) +
         std::expm1(x) + std::exp2(x) + std::log(x) + std::log1p(x) + std::log2(x) + std::log10(x) + std::sqrt(x) +
         std::cbrt(x) + std::erf(x) + std::erfc(x) + std::lgamma(x) + std::tgamma(x) + std::abs(x) + std::fabs(x) +
         std::floor(x) + std::ceil(x) + std::trunc(x) + std::round(x) + std::nearbyint(x) + std::rint(x) +
         std::ldexp(x, 3) + std::scalbn(x, -2) + std::scalbln(x, 1L);
}
template <class T>
constexpr T of_several(T const& x, T const& y) {
  return std::pow(x, 2) + std::pow(2.0, x) + std::pow(x, y) + std::hypot(x, y) + std::hypot(x, y, 1.0) +
         std::atan2(y, x) + std::fmod(x, y) + std::remainder(x, y) + std::fdim(y, x) + std::copysign(x, y) +
         std::fma(x, y, 2.0) + std::lerp(x, y, 0.5) + std::max(x, T(0)) + std::min(x, y) + std::clamp(x, T(0), T(1)) +
         std::fmin(x, y) + std::fmax(x, 0.0) + std::isless(x, y) + std::islessequal(x, y) + std::isgreater(x, y) +
         std::isgreaterequal(x, y) + std::islessgreater(x, y) + std::isunordered(x, y);
}

#ifdef __cpp_lib_math_special_functions  // libc++ has none of them
static_assert(derivative([](auto const& x) { return std::expint(x); })(1.0) > 2.718);
#endif

// Each of them is the function of the library: where one is missing, the compiler says so, and a new one of <cmath>
// must be listed here.
constexpr auto as_in_std = [](auto const& x, auto const& y) { return of_one(x) + of_several(x, y); };
static_assert(derivative([](auto const& x) { return of_one(x); })(0.5) > 0);
static_assert(gradient(as_in_std)(0.5, 2.0)[0] > 0);
static_assert(gradient([](auto const& x) { return std::max(x, 0.0) * std::clamp(x, 0.0, 1.0); })(0.5) == 1.0);
static_assert(derivative([](auto const& x) { return std::max(x, decltype(x + x)(0)); })(0.0) ==
              0.5);  // the library's: no branch
static_assert(to_string(std::max(variable<"x">, variable<"y">)) == "max(x, y)");
static_assert(to_string(std::pow(variable<"x">, constant<2>{})) == to_string(pow(variable<"x">, constant<2>{})));
static_assert(std::max(1, 2) == 2 && std::clamp(3, 1, 2) == 2);

constexpr auto classified = [](auto const& x) {
  if (std::isnan(x) || std::isinf(x) || !std::isfinite(x)) return 0.0 * x;
  return std::signbit(x) ? -x : x * x;
};
static_assert(derivative(classified)(3.0) == 6);
static_assert(derivative(classified)(-3.0) == -1);

// Beside both namespaces nothing is ambiguous.
namespace with_both {
using namespace std;
static_assert(derivative([](auto const& x) { return sin(x) + pow(x, 2) + max(x, 0.0) + abs(x) + hypot(x, x); })(1.0) >
              0);
}  // namespace with_both

}  // namespace

double on_the_tape(double at);
double on_the_tape(double at) {
  tape::tape t;
  auto const x = t.variable(at);
  (of_one(x) + of_several(x, x)).backward();
  return (std::isnormal(x) && std::fpclassify(x) == FP_NORMAL ? 1.0 : 0.0) + x.gradient() + of_one(at) + std::sin(at) +
         std::pow(at, 2);
}
