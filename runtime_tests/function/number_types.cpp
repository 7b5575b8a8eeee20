// One generic function on built-in numbers, on formulas and on complex numbers.
#include "support/catch.hpp"

#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <complex>
#include <type_traits>

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using std::cos, std::exp, std::sin;

// No literals but exact ones, so that each type computes in itself.
constexpr auto f = [](auto const& x, auto const& y) { return sin(x * y) * exp(y / 3_c) + x / (1_c + y * y); };
template <class T>
std::array<T, 2> gradient_by_hand(T const& x, T const& y) {
  T const e = exp(T(y / T(3))), s = sin(T(x * y)), c = cos(T(x * y)), d = T(T(1) + y * y);
  return {T(y * c * e + T(1) / d), T(x * c * e + s * e / T(3) - T(2) * x * y / (d * d))};
}

template <class T>
void check_near(T const& a, T const& b, double tolerance) {
  using std::abs;
  CHECK(static_cast<double>(abs(T(a - b))) <= tolerance * static_cast<double>(abs(b)));
}

}  // namespace

TEMPLATE_TEST_CASE("value and gradient on real numbers of each kind", "", float, double, long double) {
  using T = TestType;
  double const epsilon = 32 * static_cast<double>(std::numeric_limits<T>::epsilon());
  for (int i = 1; i < 8; ++i) {
    T const x = T(i) / T(4), y = T(9 - 2 * i) / T(7);
    auto const [value, g] = value_and_gradient(f)(x, y);
    STATIC_REQUIRE(std::is_same_v<std::remove_cvref_t<decltype(value)>, T>);
    STATIC_REQUIRE(std::is_same_v<std::remove_cvref_t<decltype(g)>, std::array<T, 2>>);
    auto const expected = gradient_by_hand(x, y);
    check_near<T>(g[0], expected[0], epsilon);
    check_near<T>(g[1], expected[1], epsilon);
    check_near<T>(value, T(sin(T(x * y)) * exp(T(y / T(3))) + x / (T(1) + y * y)), epsilon);
  }
}

TEMPLATE_TEST_CASE("complex numbers", "", float, double) {
  using T = std::complex<TestType>;
  T const x(TestType(0.5), TestType(-0.25)), y(TestType(1.5), TestType(0.75));
  auto const g = gradient(f)(x, y);
  STATIC_REQUIRE(std::is_same_v<std::remove_cvref_t<decltype(g)>, std::array<T, 2>>);
  auto const expected = gradient_by_hand(x, y);
  for (std::size_t i = 0; i < 2; ++i)
    CHECK(std::abs(g[i] - expected[i]) <= 32 * std::numeric_limits<TestType>::epsilon());
  CHECK(std::abs(derivative<2>([](auto z) { return z * z * z; })(x) - TestType(6) * x) < TestType(1e-6));
}

TEST_CASE("formulas as types go through the same function") {
  constexpr auto x = variable<"x">;
  constexpr auto y = variable<"y">;
  constexpr auto formula = f(x, y);
  auto const g = gradient(formula, x, y)(x = 0.5, y = 1.25);
  CHECK(gradient(f)(0.5, 1.25) == std::array{g[x], g[y]});
  CHECK(value_and_gradient(f)(0.5, 1.25).value == formula(x = 0.5, y = 1.25));
}
