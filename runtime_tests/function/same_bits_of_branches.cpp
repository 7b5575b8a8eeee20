// As same_bits.cpp, for functions with branches.
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>

#include "function/same_bits.hpp"

namespace {

using namespace chainrule;
using std::exp, std::log, std::sqrt;
using testing::differing;

constexpr auto shifted_log_sum_exp = []<class T>(std::array<T, 3> const& p) {
  T const largest = std::max(p[0], std::max(p[1], p[2]));
  T s = T(0);
  for (auto const& x : p) s += exp(x - largest);
  return largest + log(s);
};
constexpr auto branches = []<class T>(std::array<T, 3> const& p) {
  T r = p[0] * p[1];
  if (p[0] > T(0.5)) {
    r += log(p[0]);
    if (p[1] > T(1)) r *= sqrt(p[1] - T(1));
  } else if (p[0] < T(-1)) {
    return r / p[2];
  }
  return r * r - p[2];
};
constexpr auto bisection = []<class T>(std::array<T, 3> const& p) {
  T low = p[0], high = p[0] + p[1] * p[1];
  for (int i = 0; i < 3; ++i) {
    T const middle = (low + high) / T(2);
    if (middle * middle < p[2])
      low = middle;
    else
      high = middle;
  }
  return low * T(0.1) + high;
};
constexpr auto sorted = []<class T>(std::array<T, 3> p) {
  std::sort(p.begin(), p.end());
  return (p[0] - p[1]) / (p[2] + T(0.3)) * p[1];
};

}  // namespace

TEMPLATE_TEST_CASE("the value that comes with a gradient has the bits of the function's own, also behind branches", "",
                   float, double, long double) {
  CHECK(differing<TestType>(shifted_log_sum_exp) == 0);
  CHECK(differing<TestType>(branches) == 0);
  CHECK(differing<TestType>(bisection) == 0);
  CHECK(differing<TestType>(sorted) == 0);
}
