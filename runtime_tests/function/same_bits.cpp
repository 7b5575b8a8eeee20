// The value that comes with a gradient has the same bits as the function's own: the same operations in the same order.
// (Compiled without contraction to fused operations, which the compiler chooses by what stands next to what.) By design
// different, and not here: the sign of a zero, as a sum that begins with 0 has one addition less; powers with small
// whole exponents, which are products; and number types that literals of the source would widen, such as 0.1 * x for a
// float.
#include "support/catch.hpp"

#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>

#include "function/same_bits.hpp"

namespace {

using namespace chainrule;
using std::atan, std::atan2, std::cbrt, std::cos, std::erf, std::exp, std::hypot, std::log, std::pow, std::sin,
    std::sqrt, std::tanh;
using testing::differing;

constexpr auto horner = []<class T>(std::array<T, 3> const& p) {
  T s = T(0.1);
  for (int i = 1; i < 8; ++i) s = s * p[0] + T(i) / T(7) - p[1] / T(3);
  return s;
};
constexpr auto rosenbrock = []<class T>(std::array<T, 3> const& p) {
  T s = T(0);
  for (std::size_t i = 0; i + 1 < p.size(); ++i) s += T(100) * square(p[i + 1] - square(p[i])) + square(T(1) - p[i]);
  return s;
};
constexpr auto literal_numbers = []<class T>(std::array<T, 3> const& p) {
  return T(0.1) * (T(0.3) * p[0]) + (p[1] + T(0.7)) + T(0.7) - T(1e-5) * p[2] * T(1e10) / T(3) + p[0] * T(2) * T(5);
};
constexpr auto elementary = []<class T>(std::array<T, 3> const& p) {
  return exp(sin(p[0]) * p[1]) / (T(1) + p[2] * p[2]) - cos(p[0]) * atan(p[1]);
};
constexpr auto more_functions = []<class T>(std::array<T, 3> const& p) {
  return hypot(p[0], p[1]) + atan2(p[1], p[2]) * cbrt(p[0]) - tanh(p[2]) * erf(p[0]);
};
constexpr auto differences = []<class T>(std::array<T, 3> const& p) {
  T const a = p[0] - p[1] * p[2], b = -(p[0] - p[2]) + p[1];
  return a * b - b / a - (a - b) * -a + (p[0] + p[1]) + p[2];
};
constexpr auto newton = []<class T>(std::array<T, 3> const& p) {
  T const a = p[0] * p[0] + T(0.25);
  T x = a;
  for (int i = 0; i < 5; ++i) x = T(0.5) * (x + a / x);
  return x + p[1] / p[2];
};
constexpr auto simpson = []<class T>(std::array<T, 3> const& p) {
  T const h = (p[1] - p[0]) / T(6);
  T s = T(0);
  for (int i = 0; i <= 6; ++i) s += T(i == 0 || i == 6 ? 1 : i % 2 == 0 ? 2 : 4) * exp(-(p[0] + T(i) * h) * p[2]);
  return s * h / T(3);
};
constexpr auto power = []<class T>(std::array<T, 3> const& p) {
  return pow(p[0] * p[0] + T(0.1), p[1]) + pow(p[2] * p[2], T(1.3));
};
constexpr auto harmonic = []<class T>(std::array<T, 3> const& p) {
  T s = T(0);
  for (int i = 1; i <= 10; ++i) s += T(1) / (T(i) + p[0] * p[1]) * (i % 2 == 0 ? p[2] : -p[2]);
  return s;
};
// Numbers that an if has chosen are plain ones on each path, as what is made of them and of constants is.
constexpr auto constants_beside_numbers = []<class T>(std::array<T, 3> const& p) {
  T const a = p[0] > p[1] ? T(3) : T(7), b = p[1] < p[2] ? T(1.35) : T(0.1);
  return 0.35_c * a * b * p[0] + (0.6_c + b) * (a / 0.3_c) - (0.7_c - a * b) * p[2] + constants::pi * a;
};

}  // namespace

TEST_CASE("a constant beside a number rounds as the number does") {
  CHECK(differing<double>(constants_beside_numbers) == 0);
}

TEMPLATE_TEST_CASE("the value that comes with a gradient has the bits of the function's own", "", float, double,
                   long double) {
  CHECK(differing<TestType>(horner) == 0);
  CHECK(differing<TestType>(rosenbrock) == 0);
  CHECK(differing<TestType>(literal_numbers) == 0);
  CHECK(differing<TestType>(elementary) == 0);
  CHECK(differing<TestType>(more_functions) == 0);
  CHECK(differing<TestType>(differences) == 0);
  CHECK(differing<TestType>(newton) == 0);
  CHECK(differing<TestType>(simpson) == 0);
  CHECK(differing<TestType>(power) == 0);
  CHECK(differing<TestType>(harmonic) == 0);
}
