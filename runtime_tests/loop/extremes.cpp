// Largest and smallest values, and what is infinite or not a number: data of run-time length are answered as arrays
// are.
#include <limits>

#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity(), none = std::numeric_limits<double>::quiet_NaN();

constexpr auto largest = [](auto const& x) { return max(indices(x), [&](auto i) { return x[i] * x[i]; }); };
constexpr auto smallest = [](auto const& x) { return min(indices(x), [&](auto i) { return 2.0 * x[i]; }); };
constexpr auto soft = [](auto const& x) { return log_sum_exp(indices(x), [&](auto i) { return 2.0 * x[i]; }); };
constexpr auto plain = [](auto const& x) { return sum(indices(x), [&](auto i) { return x[i] * x[i]; }); };

// Mixtures: a soft maximum of a few in each round.
constexpr auto mixture = [](auto const& b, auto const& x) {
  return sum(indices(x), [&](auto i) {
    return log_sum_exp(indices(b), [&](auto k) { return -square(x[i] - b[k]) + 0.1 * number(k); });
  });
};
constexpr auto worst_of_rows = [](auto const& b, auto const& x) {
  return max(range(0, x.size() / 3),
             [&](auto i) { return min(range(0, 3), [&](auto k) { return x[3 * i + k] * b[k]; }); });
};
constexpr auto of_arrays = [](auto const& x) {
  auto const a = max(indices(x), [&](auto i) { return std::array{x[i], -2.0 * x[i]}; });
  auto const b = min(indices(x), [&](auto i) { return std::array{square(x[i]), x[i]}; });
  auto const c = log_sum_exp(indices(x), [&](auto i) { return std::array{x[i], 3.0 * x[i]}; });
  return a[0] * a[1] + b[0] * b[1] + c[0] * c[1];
};

bool same(double a, double b) { return a == b || (a != a && b != b) || std::fabs(a - b) < 1e-12 * std::fabs(b); }

template <class F, std::size_t N>
void answered_as_an_array(F const& f, std::array<double, N> const& x) {
  std::vector<double> const v(x.begin(), x.end());
  auto const expected = value_and_gradient(f)(x);
  auto const found = value_and_gradient(f)(v);
  CAPTURE(found.value, expected.value, v);
  CHECK(same(found.value, expected.value));
  CHECK(same(f(v), expected.value));
  for (std::size_t k = 0; k < N; ++k) {
    CAPTURE(k, found.gradient[k], expected.gradient[k]);
    CHECK(same(found.gradient[k], expected.gradient[k]));
  }
}

}  // namespace

TEST_CASE("the largest and the smallest value, and their derivatives") {
  for (std::size_t n = 1; n <= 70; n += n < 20 ? 1 : 7) {
    CAPTURE(n);
    check<double, 0>(largest, samples<double>(n));
    check<double, 0>(smallest, samples<double>(n));
  }
}

TEST_CASE("a soft maximum, and its derivatives") {
  for (std::size_t n = 1; n <= 70; n += n < 20 ? 1 : 7) {
    CAPTURE(n);
    check<double, 0>(soft, samples<double>(n));
    check<double, 0, 1>(mixture, samples<double>(4), samples<double>(n));
  }
  check_hessian<double, 0>(mixture, std::array{0.1, 0.5, 0.9}, samples<double>(13));
}

TEST_CASE("the largest of smallest values, and of arrays") {
  for (std::size_t n : {3u, 12u, 15u, 33u}) {
    check<double, 0, 1>(worst_of_rows, std::array{0.5, 0.7, 0.4}, samples<double>(n));
    check<double, 0>(of_arrays, samples<double>(n));
  }
}

TEST_CASE("nothing has no largest value") {
  std::vector<double> const nothing;
  CHECK(value_and_gradient(largest)(nothing).value == -infinite);
  CHECK(value_and_gradient(smallest)(nothing).value == infinite);
  CHECK(value_and_gradient(soft)(nothing).value == -infinite);
  CHECK(value_and_gradient(plain)(nothing).value == 0);
}

TEST_CASE("the largest value shares its derivative among all that have it") {
  CHECK(gradient(smallest)(std::vector{3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 1.0, 1.0}) ==
        std::vector{0.0, 0.5, 0.0, 0.5, 0.0, 0.0, 0.0, 0.5, 0.5});
  answered_as_an_array(smallest, std::array{3.0, 1.0, 4.0, 1.0, 5.0});
  answered_as_an_array(largest, std::array{-3.0, 1.0, 3.0, 2.0, 0.0});
}

TEST_CASE("exponentials of large numbers do not overflow") {
  answered_as_an_array(soft, std::array{1000.0, 999.5, -1000.0, 3.0, 1000.0});
  answered_as_an_array(soft, std::array{-1000.0, -999.5, -1000.0, -5000.0, -1001.0});
}

TEST_CASE("infinite data") {
  answered_as_an_array(soft, std::array{1.0, -infinite, 0.5, -infinite, 0.2});
  answered_as_an_array(soft, std::array{1.0, -infinite, 0.5, 3.0, -infinite});
  answered_as_an_array(largest, std::array{1.0, -infinite, 0.5, 3.0, 0.2});
  answered_as_an_array(smallest, std::array{1.0, infinite, 0.5, infinite, 0.2});
  answered_as_an_array(plain, std::array{1.0, -infinite, 0.5, infinite, 0.2});
}

TEST_CASE("a soft maximum that is infinite has no derivative") {
  for (auto const& x : {std::vector{-infinite, -infinite, -infinite}, std::vector{1.0, infinite, 2.0}}) {
    auto const found = value_and_gradient(soft)(x);
    CHECK(found.value == soft(x));
    CHECK(std::isinf(found.value));
    CHECK(std::isnan(found.gradient[1]));
  }
}

TEST_CASE("data that are not numbers make sums that are none, and are left out of largest values") {
  for (std::size_t k = 0; k < 5; ++k) {
    std::array x{1.0, 0.3, 0.5, 3.0, 0.2};
    x[k] = none;
    CAPTURE(k);
    answered_as_an_array(plain, x);
    std::vector<double> const v(x.begin(), x.end());
    CHECK(std::isnan(value_and_gradient(soft)(v).value));
    auto const found = value_and_gradient(largest)(v);
    CHECK(found.value == (k == 3 ? 1.0 : 9.0));
    CHECK(largest(v) == found.value);
    CHECK(smallest(v) == value_and_gradient(smallest)(v).value);
    for (std::size_t i = 0; i < 5; ++i)
      if (i != k) CHECK(found.gradient[i] == (i == (k == 3 ? 0u : 3u) ? 2 * x[i] : 0.0));
  }
  std::vector const nothing{none, none};
  CHECK(largest(nothing) == -infinite);
  CHECK(value_and_gradient(largest)(nothing).value == -infinite);
}
