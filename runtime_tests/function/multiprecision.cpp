// Ordinary functions on numbers of 50 digits.
#include "support/catch.hpp"

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <chainrule/chainrule.hpp>

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using wide = boost::multiprecision::cpp_bin_float_50;

bool is_near(wide const& a, wide const& b, char const* tolerance = "1e-48") {
  return abs(wide(a - b)) < wide(tolerance);
}

}  // namespace

TEST_CASE("value and gradient have all digits") {
  constexpr auto f = [](auto const& x, auto const& y) { return exp(x * y / 3_c) + x / y; };
  wide const x = wide(3) / 7, y = wide(-5) / 3, e = exp(wide(x * y / 3));
  auto const [value, g] = value_and_gradient(f)(x, y);
  CHECK(is_near(value, e + x / y));
  CHECK(is_near(g[0], y * e / 3 + 1 / y));
  CHECK(is_near(g[1], x * e / 3 - x / (y * y)));
}

TEST_CASE("loops, branches and Taylor coefficients") {
  constexpr auto newton = [](auto const& start, auto const& a) {
    auto x = start;
    for (int i = 0; i < 5; ++i) x -= (x * x - a) / (2.0 * x);
    return x;
  };
  auto const root = value_and_gradient(newton)(wide(1.5), wide(2));
  CHECK(is_near(root.value, sqrt(wide(2)), "1e-40"));
  CHECK(is_near(root.gradient[1], 1 / (2 * sqrt(wide(2))), "1e-18"));

  constexpr auto sides = [](auto const& x) {
    if (x > 0.0) return x * x * x;
    return 1.0 / x;
  };
  CHECK(is_near(derivative(sides)(wide(1) / 3), wide(1) / 3));
  CHECK(is_near(derivative(sides)(wide(-1) / 3), wide(-9)));

  auto const series = taylor<4>([](auto const& x) { return exp(x); })(wide(0));
  CHECK(is_near(series[4], wide(1) / 24));
}
