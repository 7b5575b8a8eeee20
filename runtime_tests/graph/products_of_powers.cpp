// Products of powers of two numbers, written in many ways: what they are put together to has the derivatives of a
// monomial, and where a number is 0 those that are finite there are not lost.
#include <chainrule/chainrule.hpp>

#include <array>
#include <cmath>
#include <utility>

#include "support/catch.hpp"

using namespace chainrule;

namespace {

// A factor, and its exponents of x and y.
struct exponents {
  double of_x = 0, of_y = 0;
};
template <int Kind>
constexpr auto factor(auto const& x, auto const& y) {
  if constexpr (Kind == 0)
    return x;
  else if constexpr (Kind == 1)
    return sqrt(x);
  else if constexpr (Kind == 2)
    return cbrt(x);
  else if constexpr (Kind == 3)
    return pow(x, 0.75);
  else if constexpr (Kind == 4)
    return rsqrt(x);
  else if constexpr (Kind == 5)
    return square(x) / sqrt(sqrt(x));
  else if constexpr (Kind == 6)
    return sqrt(x * y);
  else if constexpr (Kind == 7)
    return 1.0 / (x * cbrt(y));
  else if constexpr (Kind == 8)
    return pow(x, 1.1);
  else if constexpr (Kind == 9)
    return sqrt(x / y);
  else if constexpr (Kind == 10)
    return -y * sqrt(2.0 * y);
  else
    return cube(y) / pow(y, 1.0 / 3.0);
}
constexpr exponents of_kind[]{{1, 0},     {0.5, 0},       {1.0 / 3, 0}, {0.75, 0},   {-0.5, 0}, {1.75, 0},
                              {0.5, 0.5}, {-1, -1.0 / 3}, {1.1, 0},     {0.5, -0.5}, {0, 1.5},  {0, 8.0 / 3}};
constexpr int kinds = 12;

template <int A, int B, int C>
struct product_of {
  static constexpr exponents e{of_kind[A].of_x + of_kind[B].of_x + of_kind[C].of_x,
                               of_kind[A].of_y + of_kind[B].of_y + of_kind[C].of_y};
  constexpr auto operator()(auto const& x, auto const& y) const {
    return factor<A>(x, y) * factor<B>(x, y) * factor<C>(x, y);
  }
};

bool is_near(double a, double b) { return std::abs(a - b) <= 1e-12 * (1 + std::abs(b)); }

template <class Product>
void check_at(Product const& f, double x, double y) {
  CAPTURE(x, y, Product::e.of_x, Product::e.of_y);
  double const a = Product::e.of_x, b = Product::e.of_y, v = f(x, y);
  auto const [value, slope, second] = value_gradient_and_hessian(f)(x, y);
  CHECK(is_near(value, v));
  CHECK(is_near(slope[0], a * v / x));
  CHECK(is_near(slope[1], b * v / y));
  CHECK(is_near(second[0][0], a * (a - 1) * v / (x * x)));
  CHECK(is_near(second[0][1], a * b * v / (x * y)));
  CHECK(is_near(second[1][1], b * (b - 1) * v / (y * y)));
  CHECK(is_near(jvp(f)(x, y, 0.3, -0.7), 0.3 * slope[0] - 0.7 * slope[1]));
}

// What vanishes with x is 0 or NaN there, and never anything else; known, where the value is.
template <class Product>
void check_at_zero(Product const& f, bool is_known) {
  CAPTURE(Product::e.of_x, Product::e.of_y);
  auto const [value, slope, second] = value_gradient_and_hessian(f)(0.0, 1.5);
  double const a = Product::e.of_x;
  if (a > 1) {
    CHECK(!(slope[0] != 0 && slope[0] == slope[0]));
    if (is_known) CHECK(slope[0] == 0);
  }
  if (a > 0 && is_known) CHECK(slope[1] == 0);
  if (a > 2) CHECK(!(second[0][0] != 0 && second[0][0] == second[0][0]));
}

// Each kind of factor with some others.
template <int K>
void check_product() {
  constexpr int a = K % kinds, b = (K / kinds + a) % kinds, c = (3 * a + 5 * b + K) % kinds;
  constexpr product_of<a, b, c> f{};
  check_at(f, 1.5, 0.7);
  check_at(f, 0.2, 3.0);
  // Dividing by what vanishes, the value itself may be no number.
  constexpr auto divides = [](int kind) { return kind == 4 || kind == 5 || kind == 7; };
  check_at_zero(f, !divides(a) && !divides(b) && !divides(c));
}

}  // namespace

TEST_CASE("products of powers have the derivatives of monomials") {
  [&]<int... K>(std::integer_sequence<int, K...>) { (check_product<K>(), ...); }(std::make_integer_sequence<int, 48>{});
}

TEST_CASE("terms of sums times powers have the derivatives of monomials") {
  auto const f = [](auto x, auto y) { return (x * y + square(x) - cbrt(x) * x) * rsqrt(x) / y; };
  double const x = 0.8, y = 1.3;
  auto const [value, slope, second] = value_gradient_and_hessian(f)(x, y);
  double const one = std::sqrt(x), two = std::pow(x, 1.5) / y, three = std::pow(x, 5.0 / 6) / y;
  CHECK(is_near(value, one + two - three));
  CHECK(is_near(slope[0], 0.5 * one / x + 1.5 * two / x - 5.0 / 6 * three / x));
  CHECK(is_near(slope[1], (three - two) / y));
  CHECK(is_near(second[0][0], -0.25 * one / (x * x) + 0.75 * two / (x * x) + 5.0 / 36 * three / (x * x)));
  CHECK(is_near(second[0][1], (-1.5 * two + 5.0 / 6 * three) / (x * y)));
}

TEST_CASE("cube roots of negative numbers stay numbers in products") {
  auto const f = [](auto x) { return x * cbrt(x); };
  CHECK(is_near(derivative(f)(-8.0), 4.0 / 3 * -2));
  CHECK(is_near(derivative<2>(f)(-8.0), 4.0 / 9 / 4));
}
