// Formulas and functions of <cmath> on float: see assembly.cmake.
#include <array>
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

namespace {

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto f =
    sin(x * x) * y + exp(y / 3_c) / sqrt(x) + atan2(x, y) * tanh(x) + 0.1 * log1p(x * x) + constants::pi * pow(x, y);
constexpr auto g =
    hypot(x, y) * cbrt(x) + exp2(x) * log2(y) + sinpi(x) * sigmoid(y) + softplus(x) + asinh(y) + log_add_exp(x, y);

}  // namespace

float value(float a, float b) { return f(x = a, y = b) + g(x = a, y = b); }
std::array<float, 2> slope(float a, float b) {
  auto const of_f = gradient(f)(x = a, y = b), of_g = gradient(g)(x = a, y = b);
  return {of_f[x] + of_g[x], of_f[y] + of_g[y]};
}
float function(float a, float b) {
  return gradient([](auto const& p) { return sin(p[0] * 0.5) * exp(p[1]) + 0.1 / p[0]; })(std::array{a, b})[1];
}
