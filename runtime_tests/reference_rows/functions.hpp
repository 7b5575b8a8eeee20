// The functions of data/reference_derivatives.csv: what each name means, once for formulas, ordinary functions and the
// tape.
#pragma once

#include <chainrule/chainrule.hpp>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace reference_rows {

using namespace chainrule;
using namespace chainrule::literals;

/// A function and its name in the table.
template <class Function>
struct named {
  std::string_view name;
  Function function;
};
template <class Function>
named(char const*, Function) -> named<Function>;

// A function that can be written in several ways is written so that nothing cancels at the points of the table: its
// derivatives are asked to be as accurate as those of a single operation.

inline constexpr std::tuple trigonometric{
    named{"sin", [](auto x) { return sin(x); }},
    named{"cos", [](auto x) { return cos(x); }},
    named{"tan", [](auto x) { return tan(x); }},
    named{"asin", [](auto x) { return asin(x); }},
    named{"acos", [](auto x) { return acos(x); }},
    named{"atan", [](auto x) { return atan(x); }},
    named{"atan2", [](auto y, auto x) { return atan2(y, x); }},
    named{"sinc", [](auto x) { return sinc(x); }},
    named{"one_minus_cos", [](auto x) { return 2_c * square(sin(x / 2_c)); }},
};

inline constexpr std::tuple hyperbolic{
    named{"sinh", [](auto x) { return sinh(x); }},         named{"cosh", [](auto x) { return cosh(x); }},
    named{"tanh", [](auto x) { return tanh(x); }},         named{"asinh", [](auto x) { return asinh(x); }},
    named{"acosh", [](auto x) { return acosh(x); }},       named{"atanh", [](auto x) { return atanh(x); }},
    named{"log_cosh", [](auto x) { return log_cosh(x); }},
};

inline constexpr std::tuple exponential{
    named{"exp", [](auto x) { return exp(x); }},
    named{"exp2", [](auto x) { return exp2(x); }},
    named{"expm1", [](auto x) { return expm1(x); }},
    named{"log", [](auto x) { return log(x); }},
    named{"log2", [](auto x) { return log2(x); }},
    named{"log10", [](auto x) { return log10(x); }},
    named{"log1p", [](auto x) { return log1p(x); }},
    named{"xlogy", [](auto x, auto y) { return xlogy(x, y); }},
    named{"xlogx", [](auto x) { return xlogy(x, x); }},
    named{"logaddexp", [](auto x, auto y) { return log_add_exp(x, y); }},
    named{"logsumexp3", [](auto x, auto y, auto z) { return log_sum_exp(x, y, z); }},
    named{"exp_neg_inv_sq", [](auto x) { return exp(-1_c / square(x)); }},
    named{"exprel", [](auto x) { return exprel(x); }},
    named{"bernoulli_function", [](auto x) { return bernoulli_function(x); }},
};

inline constexpr std::tuple powers{
    named{"square", [](auto x) { return square(x); }},
    named{"sqrt", [](auto x) { return sqrt(x); }},
    named{"cbrt", [](auto x) { return cbrt(x); }},
    named{"pow", [](auto x, auto y) { return pow(x, y); }},
    named{"pow_int[n=-2]", [](auto x) { return pow(x, constant<-2>{}); }},
    named{"pow_int[n=-1]", [](auto x) { return pow(x, constant<-1>{}); }},
    named{"pow_int[n=0]", [](auto x) { return pow(x, 0_c); }},
    named{"pow_int[n=1]", [](auto x) { return pow(x, 1_c); }},
    named{"pow_int[n=2]", [](auto x) { return pow(x, 2_c); }},
    named{"pow_int[n=3]", [](auto x) { return pow(x, 3_c); }},
    named{"pow_int[n=7]", [](auto x) { return pow(x, 7_c); }},
    named{"hypot", [](auto x, auto y) { return hypot(x, y); }},
    named{"hypot3", [](auto x, auto y, auto z) { return hypot(x, y, z); }},
    named{"sqrt1pm1", [](auto x) { return expm1(log1p(x) / 2_c); }},
};

inline constexpr std::tuple arithmetic{
    named{"recip", [](auto x) { return 1_c / x; }},
    named{"mul", [](auto x, auto y) { return x * y; }},
    named{"div", [](auto x, auto y) { return x / y; }},
    named{"fma", [](auto x, auto y, auto z) { return fma(x, y, z); }},
    named{"lerp", [](auto x, auto y, auto z) { return lerp(x, y, z); }},
    named{"ldexp[n=3]", [](auto x) { return 8_c * x; }},
    named{"legendre[n=3]", [](auto x) { return (5_c * square(x) - 3_c) * x / 2_c; }},
    named{"legendre[n=5]",
          [](auto x) {
            auto const s = square(x);  // once: two would be recorded in an order that compilers choose
            return ((63_c * s - 70_c) * s + 15_c) * x / 8_c;
          }},
    named{"hermite[n=3]", [](auto x) { return (8_c * square(x) - 12_c) * x; }},
    named{"hermite[n=5]", [](auto x) { return ((32_c * square(x) - 160_c) * square(x) + 120_c) * x; }},
    named{"laguerre[n=3]", [](auto x) { return (((9_c - x) * x - 18_c) * x + 6_c) / 6_c; }},
    named{"laguerre[n=5]",
          [](auto x) { return (((((25_c - x) * x - 200_c) * x + 600_c) * x - 600_c) * x + 120_c) / 120_c; }},
};

inline constexpr std::tuple piecewise{
    named{"fabs", [](auto x) { return abs(x); }},
    named{"copysign", [](auto x, auto y) { return copysign(x, y); }},
    named{"floor", [](auto x) { return floor(x); }},
    named{"ceil", [](auto x) { return ceil(x); }},
    named{"round", [](auto x) { return round(x); }},
    named{"modf_frac", [](auto x) { return x - trunc(x); }},
    named{"fmod", [](auto x, auto y) { return fmod(x, y); }},
    named{"remainder", [](auto x, auto y) { return remainder(x, y); }},
    named{"fdim", [](auto x, auto y) { return fdim(x, y); }},
    named{"huber_1", [](auto x) { return where(abs(x) <= 1_c, square(x) / 2_c, abs(x) - 1_c / 2_c); }},
    // x / (1 + |x|) would leave the derivative to a difference of two that are equal for large x.
    named{"softsign", [](auto x) { return sign(x) * (1_c - 1_c / (1_c + abs(x))); }},
};

inline constexpr std::tuple error_function_and_gamma{
    named{"erf", [](auto x) { return erf(x); }},
    named{"erfc", [](auto x) { return erfc(x); }},
    named{"norm_cdf", [](auto x) { return normal_cdf(x); }},
    named{"norm_pdf", [](auto x) { return normal_pdf(x); }},
    named{"tgamma", [](auto x) { return tgamma(x); }},
    named{"lgamma", [](auto x) { return lgamma(x); }},
    named{"erf_inv", [](auto x) { return erf_inv(x); }},
    named{"normal_quantile", [](auto p) { return normal_quantile(p); }},
    named{"expint", [](auto x) { return expint(x); }},
};

inline constexpr std::tuple learning{
    named{"sigmoid", [](auto x) { return sigmoid(x); }},
    named{"logsigmoid", [](auto x) { return log_sigmoid(x); }},
    named{"logit", [](auto x) { return logit(x); }},
    named{"softplus", [](auto x) { return softplus(x); }},
    named{"relu", [](auto x) { return relu(x); }},
    named{"leaky_relu_0.01", [](auto x) { return leaky_relu(x); }},
    named{"elu_1", [](auto x) { return elu(x); }},
    named{"silu", [](auto x) { return silu(x); }},
    named{"gelu", [](auto x) { return gelu(x); }},
    // With the sigmoid of 2u for (1 + tanh(u)) / 2, which would cancel.
    named{"gelu_tanh_0.044715",
          [](auto x) {
            return x * sigmoid(2_c * constants::sqrt2 * constants::inv_sqrtpi * (x + 0.044715_c * pow(x, 3_c)));
          }},
    named{"mish", [](auto x) { return x * tanh(softplus(x)); }},
    named{"softmax3_component0", [](auto x, auto y, auto z) { return std::get<0>(softmax(x, y, z)); }},
};

/// Functions of the table that are in none of the groups: those of C++17's <cmath> that the library lacks.
inline constexpr std::string_view without_operation[]{
    "riemann_zeta",         "comp_ellint_2",      "cyl_bessel_i[nu=0]",   "cyl_bessel_i[nu=1]",
    "cyl_bessel_i[nu=2.5]", "cyl_bessel_j[nu=0]", "cyl_bessel_j[nu=1]",   "cyl_bessel_j[nu=2.5]",
    "cyl_bessel_k[nu=0]",   "cyl_bessel_k[nu=1]", "cyl_bessel_k[nu=2.5]",
};

/// How many arguments a function takes.
template <class Function>
constexpr std::size_t arity() {
  using x = symbol<"x">;
  return std::is_invocable_v<Function, x> ? 1 : std::is_invocable_v<Function, x, x> ? 2 : 3;
}

/// A derivative of one function at one point that may be further off than the others, and how far, in units in the last
/// place.
struct exception {
  std::string_view function, x, column;
  double limit;
  std::string_view reason;
};

inline constexpr exception exceptions[]{
    // Each second derivative is a multiple of the slope, whose rounding is multiplied as well.
    {"erf", "27.2", "d_xx", 32, "54 times a subnormal slope"},
    {"erfc", "27.2", "d_xx", 32, "54 times a subnormal slope"},
    {"norm_pdf", "-38.0", "d_xx", 40, "38 times a subnormal slope"},
    {"pow", "2.0", "d_xy", 500, "1070 times a subnormal power, minus that power"},
    // Next to the minimum at 1 / e.
    {"xlogx", "0.36787944117144233", "d_x", 6e15, "log(x) + 1, and log(x) is -1 in all its digits"},
};

constexpr exception const* exception_of(std::string_view function, std::string_view x, std::string_view column) {
  for (auto const& exception : exceptions)
    if (exception.function == function && exception.x == x && exception.column == column) return &exception;
  return nullptr;
}

/// Whether a group has this function.
template <class... Function>
constexpr bool has(std::tuple<named<Function>...> const& group, std::string_view name) {
  return std::apply([&](auto const&... entry) { return (false || ... || (entry.name == name)); }, group);
}

}  // namespace reference_rows
