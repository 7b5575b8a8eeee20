// Derivatives by convention at run time: clamp, stop_gradient and custom_derivative on formulas, numbers and the tape,
// and sums on the tape.
#include "support/catch.hpp"

#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <complex>
#include <limits>
#include <string>
#include <tuple>
#include <vector>

#include "support/difference.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

// A number that the compiler does not know.
double run_time(double value) {
  double volatile hidden = value;
  return hidden;
}

// The gradient of a function by recording it.
template <std::size_t N>
std::array<double, N> recorded_gradient(auto const& f, std::array<double, N> const& at) {
  tape::tape record;
  return std::apply(
      [&](auto... numbers) {
        std::array<tape::real, N> const leaves{record.variable(numbers)...};
        std::apply([&](auto const&... leaf) { f(leaf...).backward(); }, leaves);
        return std::apply([](auto const&... leaf) { return std::array<double, N>{leaf.gradient()...}; }, leaves);
      },
      at);
}

constexpr auto sine = custom_derivative(
    [](auto a) {
      using std::sin;
      return sin(a);
    },
    [](auto a) { return 5_c * a; });
constexpr auto area =
    custom_derivative([](auto a, auto b) { return a * b; }, [](auto a, auto b) { return std::tuple{b, 2_c * a}; });
constexpr auto area_of_arrays = custom_derivative([](auto a, auto b) { return a * b; },
                                                  [](auto a, auto b) { return std::array{b + 1_c, a + 1_c}; });

// How often value and rule run.
int values = 0, rules = 0;
constexpr auto counted = custom_derivative(
    [](auto a) {
      ++values;
      return a * a;
    },
    [](auto a) {
      ++rules;
      return 2_c * a;
    });

}  // namespace

TEST_CASE("clamp at its bounds, past them, and at infinities and NaN") {
  auto const f = clamp(x, -1_c, 1_c);
  auto const slope = [&](double at) { return gradient(f, x)(x = run_time(at))[x]; };
  CHECK(f(x = run_time(-infinity)) == -1);
  CHECK(f(x = run_time(infinity)) == 1);
  CHECK(std::isnan(f(x = run_time(not_a_number))));
  CHECK(slope(-1.0) == 1);
  CHECK(slope(1.0) == 1);
  CHECK(slope(std::nextafter(1.0, 2.0)) == 0);
  CHECK(slope(infinity) == 0);
  CHECK(slope(not_a_number) == 1);
  CHECK(gradient(clamp(log(x), 0_c, 1_c), x)(x = run_time(0.0))[x] == 0);
  CHECK(gradient(clamp(x, y, infinity), x, y)(x = run_time(-2.0), y = run_time(3.0)).values == std::array{0.0, 1.0});
}

TEST_CASE("clamp on the tape and on a mixture of numbers") {
  auto const f = [](auto a, auto low, auto high) { return 3.0 * clamp(a, low, high); };
  CHECK(recorded_gradient(f, std::array{1.0, 2.0, 3.0}) == std::array{0.0, 3.0, 0.0});
  CHECK(recorded_gradient(f, std::array{2.0, 2.0, 3.0}) == std::array{3.0, 0.0, 0.0});
  CHECK(recorded_gradient(f, std::array{3.0, 2.0, 3.0}) == std::array{3.0, 0.0, 0.0});
  CHECK(recorded_gradient(f, std::array{4.0, 2.0, 3.0}) == std::array{0.0, 0.0, 3.0});
  CHECK(recorded_gradient([](auto a) { return clamp(a, 0, 1_c); }, std::array{0.5}) == std::array{1.0});
  CHECK(clamp(run_time(2.5), 0, 1_c) == 1);
}

TEST_CASE("stop_gradient keeps infinities and NaN out of a derivative") {
  CHECK(gradient(stop_gradient(log(x)) + x, x)(x = run_time(0.0))[x] == 1);
  CHECK(gradient(stop_gradient(sqrt(x)) + x, x)(x = run_time(-1.0))[x] == 1);
  CHECK((stop_gradient(log(x)) + x)(x = run_time(0.0)) == -infinity);
  CHECK(recorded_gradient([](auto a) { return stop_gradient(log(a)) + a; }, std::array{0.0}) == std::array{1.0});
}

TEST_CASE("stop_gradient on the tape and on numbers") {
  CHECK(recorded_gradient([](auto a) { return stop_gradient(a) * a; }, std::array{3.0}) == std::array{3.0});
  CHECK(stop_gradient(run_time(3.0)) == 3);
  CHECK(stop_gradient(std::complex<double>(1, 2)) == std::complex<double>(1, 2));
  CHECK(stop_gradient(test::longer(3)) == 3);
  tape::real const constant = 3.0;
  CHECK(stop_gradient(constant).value() == 3);
}

TEST_CASE("a custom derivative has the same value and gradient on formulas and on the tape") {
  CHECK(sine(x)(x = run_time(0.5)) == std::sin(run_time(0.5)));
  CHECK(gradient(sine(x * x), x)(x = run_time(2.0))[x] == 80);
  CHECK(recorded_gradient([](auto a) { return sine(a * a); }, std::array{2.0}) == std::array{80.0});
  CHECK(gradient(area(x, y), x, y)(x = run_time(3.0), y = run_time(2.0)).values == std::array{2.0, 6.0});
  CHECK(recorded_gradient(area, std::array{3.0, 2.0}) == std::array{2.0, 6.0});
  CHECK(gradient(area_of_arrays(y, y), y)(y = run_time(2.0))[y] == 6);
  CHECK(recorded_gradient(area_of_arrays, std::array{3.0, 2.0}) == std::array{3.0, 4.0});
  CHECK(recorded_gradient([](auto a) { return area(a, 4.0) + area(2_c, a); }, std::array{3.0}) == std::array{8.0});
}

TEST_CASE("on plain numbers only the value is called") {
  values = rules = 0;
  CHECK(counted(run_time(3.0)) == 9);
  CHECK(counted(test::longer(3)) == 9);
  CHECK(values == 2);
  CHECK(rules == 0);
  CHECK(recorded_gradient(counted, std::array{3.0}) == std::array{6.0});
  CHECK(values == 3);
  CHECK(rules == 1);
}

TEST_CASE("second derivatives through a custom derivative are derivatives of its rule") {
  CHECK(hessian(sine(x), x)(x = run_time(2.0))(x, x) == 5);
  CHECK(hessian(sine(x * x), x)(x = run_time(2.0))(x, x) == 120);  // of 10 x^3
  CHECK(derivative<2>(sine(x * x), x)(x = run_time(2.0)) == 120);
  CHECK(hvp(sine(x * y), x, y)(x = run_time(1.0), y = run_time(2.0), along(1.0, 0.0)).values ==
        std::array{20.0, 20.0});  // of 5 x y (y, x)
}

TEST_CASE("a rule may bound what the chain rule would make infinite") {
  constexpr auto root =
      custom_derivative([](auto a) { return sqrt(a); }, [](auto a) { return min(1_c / (2_c * sqrt(a)), 10_c); });
  CHECK(gradient(root(x), x)(x = run_time(4.0))[x] == 0.25);
  CHECK(gradient(root(x), x)(x = run_time(0.0))[x] == 10);
  CHECK(recorded_gradient([&](auto a) { return root(a); }, std::array{0.0}) == std::array{10.0});
}

TEST_CASE("a rule that is NaN or infinite shows in the derivative, and not in the value") {
  constexpr auto f = custom_derivative([](auto a) { return a + 1_c; }, [](auto a) { return log(a); });
  CHECK(f(x)(x = run_time(-1.0)) == 0);
  CHECK(std::isnan(gradient(f(x), x)(x = run_time(-1.0))[x]));
  CHECK(gradient(f(x), x)(x = run_time(0.0))[x] == -infinity);
  CHECK(std::isnan(recorded_gradient([&](auto a) { return f(a); }, std::array{-1.0})[0]));
  CHECK(gradient(where(x > 0_c, f(x), x), x)(x = run_time(-1.0))[x] == 1);
}

TEST_CASE("formulas with custom derivatives take numbers of other types") {
  CHECK(area(x, y)(x = test::longer(3), y = 2.0) == 6);
  CHECK(gradient(area(x, y), x, y)(x = 3.0f, y = 2.0f)[y] == 6.0f);
  CHECK(area(x, y)(x = std::complex<double>(0, 1), y = 2.0) == std::complex<double>(0, 2));
}

TEST_CASE("a value on the tape takes in others") {
  auto const f = [](auto a, auto b) {
    using type = decltype(a);
    type s = 0.0;
    for (int i = 0; i < 3; ++i) s += a * b;
    s -= b;
    s *= a;
    s /= 2_c;
    s += 1;
    s *= 2.0;
    return s;  // a (3 a b - b) + 2
  };
  CHECK(f(2.0, 3.0) == 32);
  CHECK(recorded_gradient(f, std::array{2.0, 3.0}) == std::array{33.0, 10.0});
  tape::tape record;
  tape::real const a = record.variable(2.0);
  tape::real s;
  ((s += a) *= a) += s;
  s.backward();
  CHECK(s.value() == 8);
  CHECK(a.gradient() == 8);
}

TEST_CASE("other types keep their own compound assignment") {
  using namespace std::string_literals;
  auto text = "a"s;
  text += 'b';
  text += "c";
  CHECK(text == "abc");
  std::complex<double> z = 1.0;
  z += 2_c;
  CHECK(z == 3.0);
  test::longer number = 1;
  number += 2;
  CHECK(number == 3);
  double plain = 1;
  plain += 2_c;
  plain /= 2;
  CHECK(plain == 1.5);
}
