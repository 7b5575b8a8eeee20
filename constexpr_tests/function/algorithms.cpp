// Small algorithms with branches: pivoting, switch, break and continue, tuples of either order.
#include <array>
#include <chainrule/chainrule.hpp>
#include <cstddef>
#include <tuple>
#include <utility>

#include "near.hpp"

using namespace chainrule;
using testing::near;

namespace {

// A by_elimination by elimination with row exchanges: its derivative is the matrix of cofactors.
constexpr auto by_elimination = [](auto a) {
  using T = std::decay_t<decltype(a[0][0])>;
  T result = 1.0;
  for (std::size_t c = 0; c < 2; ++c) {
    if (square(a[c][c]) < square(a[c + 1][c])) {
      std::swap(a[c], a[c + 1]);
      result = -result;
    }
    for (std::size_t r = c + 1; r < 3; ++r) {
      T const factor = a[r][c] / a[c][c];
      for (std::size_t k = c; k < 3; ++k) a[r][k] -= factor * a[c][k];
    }
  }
  return result * a[0][0] * a[1][1] * a[2][2];
};
constexpr std::array<std::array<double, 3>, 3> matrix{{{1.0, 2.0, 3.0}, {4.0, 5.0, 6.5}, {7.0, 8.0, 10.0}}};
constexpr std::array<std::array<double, 3>, 3> cofactors{{{-2.0, 5.5, -3.0}, {4.0, -11.0, 6.0}, {-2.0, 5.5, -3.0}}};
static_assert([] {
  auto const g = gradient(by_elimination)(matrix);
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t k = 0; k < 3; ++k)
      if (!near(g[i][k], cofactors[i][k], 1e-13)) return false;
  return true;
}());

constexpr auto switched = [](auto x) {
  int k = 0;
  if (x > 1.0) ++k;
  if (x > 2.0) ++k;
  switch (k) {
    case 0:
      return x;
    case 1:
      return x * x;
    default:
      return x * x * x;
  }
};
static_assert(derivative(switched)(0.5) == 1.0 && derivative(switched)(1.5) == 3.0 &&
              derivative(switched)(4.0) == 48.0);

constexpr auto interrupted = [](auto x) {
  auto s = x;
  for (int i = 0; i < 5; ++i) {
    if (i == 3) break;
    if (s > 10.0) continue;
    s *= 2.0;
  }
  return s;
};
static_assert(derivative(interrupted)(0.5) == 8.0 && derivative(interrupted)(5.0) == 4.0 &&
              derivative(interrupted)(20.0) == 1.0);

constexpr auto ordered = [](auto x, auto y) {
  if (x < y) return std::tuple{x, y * y};
  return std::tuple{y, x * x};
};
static_assert(jacobian(ordered)(3.0, 2.0) == std::tuple{std::array{0.0, 1.0}, std::array{6.0, 0.0}});
static_assert(jacobian(ordered)(2.0, 3.0) == std::tuple{std::array{1.0, 0.0}, std::array{0.0, 6.0}});

// A comparison with NaN is false, and its negation true.
constexpr auto compared = [](auto x, auto y) {
  if (x < y) return y * 2.0;
  if (!(x >= y)) return y * 3.0;
  return y * 5.0;
};
static_assert(derivative(compared, wrt<1>)(testing::nan, 1.0) == 3.0 && derivative(compared, wrt<1>)(0.0, 1.0) == 2.0 &&
              derivative(compared, wrt<1>)(1.0, 1.0) == 5.0);

}  // namespace
