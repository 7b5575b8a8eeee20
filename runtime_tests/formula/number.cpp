// What a formula may be evaluated on: the type of the numbers decides the type and the precision of the result.
#include "support/catch.hpp"

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <complex>
#include <limits>
#include <type_traits>

namespace {

using namespace chainrule;
using namespace chainrule::literals;
namespace mp = boost::multiprecision;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto f = sin(x * x) * y + exp(y / 3_c) + constants::pi * x;

template <class Result, class Expected>
constexpr bool same = std::is_same_v<std::remove_cvref_t<Result>, Expected>;

template <class T>
T f_by_hand(T a, T b) {
  using std::atan, std::exp, std::sin;
  return T(sin(T(a * a)) * b + exp(T(b / 3)) + 4 * atan(T(1)) * a);
}
template <class T>
T f_by_x(T a, T b) {
  using std::atan, std::cos;
  return T(2 * a * cos(T(a * a)) * b + 4 * atan(T(1)));
}
template <class T>
T f_by_y(T a, T b) {
  using std::exp, std::sin;
  return T(sin(T(a * a)) + exp(T(b / 3)) / 3);
}

template <class T>
bool close(T const& result, T const& expected, T const& tolerance) {
  using std::abs;
  return abs(T(result - expected)) <= T(tolerance * abs(expected));
}

}  // namespace

TEST_CASE("a float stays a float in values, derivatives and gradients") {
  STATIC_REQUIRE(same<decltype(f(x = 0.5F, y = 2.0F)), float>);
  STATIC_REQUIRE(same<decltype(derivative(f, x)(x = 0.5F, y = 2.0F)), float>);
  STATIC_REQUIRE(same<decltype(gradient(f)(x = 0.5F, y = 2.0F)[x]), float>);
  STATIC_REQUIRE(same<decltype(value_and_gradient(f)(x = 0.5F, y = 2.0F).value), float>);
  STATIC_REQUIRE(same<decltype(hessian(f)(x = 0.5F, y = 2.0F)(x, y)), float>);
  STATIC_REQUIRE(same<decltype(jacobian(std::tuple{f, x}, x, y)(x = 0.5F, y = 2.0F)(0, x)), float>);
  STATIC_REQUIRE(same<decltype(jvp(f, x, y)(x = 0.5F, y = 2.0F, along(1.0F, 0.0F))), float>);
  STATIC_REQUIRE(same<decltype(hvp(f, x, y)(x = 0.5F, y = 2.0F, along(1.0F, 0.0F))[y]), float>);
}

TEST_CASE("a float is computed with the functions for float") {
  float const a = 0.7F;
  CHECK(sin(x)(x = a) == std::sin(a));
  CHECK(derivative(sin(x), x)(x = a) == std::cos(a));
}

TEST_CASE("a double captured in a formula does not widen a float") {
  STATIC_REQUIRE(same<decltype((2.5 * x)(x = 1.0F)), float>);
  CHECK((0.1 * x)(x = 1.0F) == 0.1F);
}

TEST_CASE("an integer argument is an exact number that computes in double") {
  STATIC_REQUIRE(same<decltype((x / 2_c)(x = 3)), double>);
  CHECK((x / 2_c)(x = 3) == 1.5);
  CHECK((x * x)(x = 94906267) == 94906267.0 * 94906267.0);
  CHECK(derivative(x * x * x, x)(x = -2) == 12.0);
}

TEST_CASE("an integer beside a float computes in float") {
  STATIC_REQUIRE(same<decltype((x * y)(x = 3, y = 0.5F)), float>);
  CHECK((x * y)(x = 3, y = 0.5F) == 1.5F);
}

TEST_CASE("a float beside a double computes in double") {
  STATIC_REQUIRE(same<decltype((x * y)(x = 0.1F, y = 0.1)), double>);
  CHECK((x * y)(x = 0.1F, y = 0.1) == static_cast<double>(0.1F) * 0.1);
}

TEST_CASE("an exact constant is an argument that takes the type of the others") {
  STATIC_REQUIRE(same<decltype((x * y)(x = 1_c / 3_c, y = 2.0F)), float>);
  CHECK((x * y)(x = 1_c / 3_c, y = 1.0F) == 1.0F / 3.0F);
}

TEST_CASE("without a number among the arguments the captured numbers decide") {
  STATIC_REQUIRE(same<decltype((0.5F * x)(x = 2)), float>);
  STATIC_REQUIRE(same<decltype((0.5 * x)(x = 2)), double>);
}

TEST_CASE("a captured integer is exact in every precision") {
  CHECK((x + 16777217)(x = 0.0) == 16777217.0);
  CHECK((x * 3)(x = 0.5F) == 1.5F);
}

TEST_CASE("a captured number of a class type raises the precision of the call") {
  mp::cpp_bin_float_50 const third = mp::cpp_bin_float_50(1) / 3;
  auto const g = third * x;
  STATIC_REQUIRE(same<decltype(g(x = 2.0)), mp::cpp_bin_float_50>);
  CHECK(g(x = 3.0) == third * 3);
}

TEST_CASE("captured numbers of several types compute in the widest of the arguments") {
  auto const g = 0.25F * x + 0.5 * y + 2;
  STATIC_REQUIRE(same<decltype(g(x = 1.0, y = 1.0)), double>);
  CHECK(g(x = 1.0, y = 1.0) == 2.75);
  STATIC_REQUIRE(same<decltype(g(x = 1.0F, y = 1.0F)), float>);
}

TEMPLATE_TEST_CASE("value and gradient of a formula have the precision of a built-in type", "", float, double,
                   long double) {
  using T = TestType;
  T const a = T(7) / 10, b = T(13) / 10, tolerance = 8 * std::numeric_limits<T>::epsilon();
  auto const result = value_and_gradient(f, x, y)(x = a, y = b);
  CHECK(close(result.value, f_by_hand(a, b), tolerance));
  CHECK(close(result.gradient[x], f_by_x(a, b), tolerance));
  CHECK(close(result.gradient[y], f_by_y(a, b), tolerance));
}

using with_templates = mp::number<mp::cpp_bin_float<50>, mp::et_on>;
using without_templates = mp::number<mp::cpp_bin_float<50>, mp::et_off>;

TEMPLATE_TEST_CASE("value and gradient of a formula have 45 digits in 50-digit arithmetic", "", with_templates,
                   without_templates) {
  using T = TestType;
  T const a = T(7) / 10, b = T(13) / 10, tolerance("1e-45");
  auto const result = value_and_gradient(f, x, y)(x = a, y = b);
  STATIC_REQUIRE(same<decltype(result.value), T>);
  CHECK(close(result.value, f_by_hand(a, b), tolerance));
  CHECK(close(result.gradient[x], f_by_x(a, b), tolerance));
  CHECK(close(result.gradient[y], f_by_y(a, b), tolerance));
}

TEMPLATE_TEST_CASE("the second derivatives have 45 digits in 50-digit arithmetic", "", with_templates,
                   without_templates) {
  using T = TestType;
  T const a = T(7) / 10, b = T(13) / 10, square = a * a, tolerance("1e-45");
  auto const h = hessian(f, x, y)(x = a, y = b);
  CHECK(close(h(x, x), T(2 * b * (cos(square) - 2 * square * sin(square))), tolerance));
  CHECK(close(h(x, y), T(2 * a * cos(square)), tolerance));
  CHECK(close(h(y, y), T(exp(T(b / 3)) / 9), tolerance));
}

TEST_CASE("exact and named constants have the precision of the type that they are evaluated in") {
  using T = mp::cpp_bin_float_50;
  T const one = 1, tolerance("1e-48");
  CHECK(close((x * (1_c / 3_c))(x = one), T(T(1) / 3), tolerance));
  CHECK(close((x * 0.1_c)(x = one), T(T(1) / 10), tolerance));
  CHECK(close((x * constants::pi)(x = one), T(acos(T(-1))), tolerance));
  CHECK(close((x * constants::e)(x = one), T(exp(T(1))), tolerance));
  CHECK(close((x * constants::ln2)(x = one), T(log(T(2))), tolerance));
  CHECK(close((x * constants::ln10)(x = one), T(log(T(10))), tolerance));
  CHECK(close((x * constants::sqrt2)(x = one), T(sqrt(T(2))), tolerance));
  CHECK(close((x * constants::inv_sqrtpi)(x = one), T(1 / sqrt(T(acos(T(-1))))), tolerance));
}

TEMPLATE_TEST_CASE("functions made of pieces have derivatives in 50-digit arithmetic", "", with_templates,
                   without_templates) {
  using T = TestType;
  T const low = T(-3) / 7, high = T(2) / 7;
  CHECK(derivative(abs(x), x)(x = low) == -1);
  CHECK(derivative(sign(x) * x, x)(x = low) == -1);
  CHECK(derivative(min(x, y), x)(x = low, y = high) == 1);
  CHECK(derivative(max(x, y), x)(x = low, y = high) == 0);
  CHECK(derivative(where(x < y, x * x, y), x)(x = low, y = high) == 2 * low);
}

TEST_CASE("a captured double is taken at its binary value in a wider type") {
  using T = mp::cpp_bin_float_50;
  CHECK((0.1 * x)(x = T(1)) == T(0.1));
}

namespace {

using complex = std::complex<double>;

// The derivative of a holomorphic function, compared with one that is written out.
void check_derivative(auto const& function, auto const& expected) {
  for (complex const z : {complex(0.3, 0.4), complex(1.7, -0.6), complex(-0.8, 1.1)}) {
    INFO(to_string(function));
    CHECK(std::abs(derivative(function, x)(x = z) - expected(z)) < 1e-13 * (1 + std::abs(expected(z))));
    CHECK(std::abs(gradient(function)(x = z)[x] - expected(z)) < 1e-13 * (1 + std::abs(expected(z))));
  }
}

}  // namespace

TEST_CASE("a complex argument gives a complex value") {
  complex const i(0, 1);
  STATIC_REQUIRE(same<decltype((x * x)(x = i)), complex>);
  CHECK((x * x)(x = i) == complex(-1, 0));
  CHECK((2.5 * x + 1_c)(x = i) == complex(1, 2.5));
}

TEST_CASE("holomorphic functions have complex derivatives") {
  check_derivative(x * x + 3_c * x, [](complex z) { return 2.0 * z + 3.0; });
  check_derivative(1_c / x, [](complex z) { return -1.0 / (z * z); });
  check_derivative(pow(x, 3_c), [](complex z) { return 3.0 * z * z; });
  check_derivative(exp(x), [](complex z) { return std::exp(z); });
  check_derivative(log(x), [](complex z) { return 1.0 / z; });
  check_derivative(sqrt(x), [](complex z) { return 0.5 / std::sqrt(z); });
  check_derivative(sin(x), [](complex z) { return std::cos(z); });
  check_derivative(cos(x), [](complex z) { return -std::sin(z); });
  check_derivative(tan(x), [](complex z) { return 1.0 / (std::cos(z) * std::cos(z)); });
  check_derivative(atan(x), [](complex z) { return 1.0 / (1.0 + z * z); });
  check_derivative(sinh(x), [](complex z) { return std::cosh(z); });
  check_derivative(tanh(x), [](complex z) { return 1.0 / (std::cosh(z) * std::cosh(z)); });
}

TEST_CASE("a complex Hessian is the second derivative of a holomorphic function") {
  complex const a(0.3, 0.4), b(1.1, -0.2);
  auto const h = hessian(x * exp(x * y), x, y)(x = a, y = b);
  CHECK(std::abs(h(x, y) - (2.0 * a + a * a * b) * std::exp(a * b)) < 1e-14);
  CHECK(std::abs(h(y, y) - a * a * a * std::exp(a * b)) < 1e-14);
}
