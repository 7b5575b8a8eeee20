// Ordinary functions on SIMD batches: each lane has the answer of its own numbers, also where an `if` sends lanes
// different ways.
#include "support/catch.hpp"

#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <cstddef>
#include <xsimd/xsimd.hpp>

namespace {

using namespace chainrule;
using std::exp, std::log, std::sin, std::sqrt;

template <class Number>
struct lanes {
  using type = xsimd::batch<Number>;
  static constexpr std::size_t count = type::size;

  static type load(std::array<Number, count> const& numbers) { return type::load_unaligned(numbers.data()); }
  static std::array<Number, count> store(type const& batch) {
    std::array<Number, count> numbers;
    batch.store_unaligned(numbers.data());
    return numbers;
  }
};

// The question at a batch of points, beside the same question at each of them.
template <class Number, class Question>
void check_lanes(Question const& question) {
  using all = lanes<Number>;
  for (int round = 0; round < 6; ++round) {
    std::array<Number, all::count> x, y;
    for (std::size_t i = 0; i < all::count; ++i) {
      x[i] = static_cast<Number>(static_cast<int>(i * 7 + static_cast<std::size_t>(round) * 3) % 11 - 5) / 3;
      y[i] = static_cast<Number>(static_cast<int>(i * 5 + static_cast<std::size_t>(round)) % 7 - 3) / 2;
    }
    auto const [value, gradient] = question(all::load(x), all::load(y));
    auto const values = all::store(value), by_x = all::store(gradient[0]), by_y = all::store(gradient[1]);
    Number const tolerance = 64 * std::numeric_limits<Number>::epsilon();
    for (std::size_t i = 0; i < all::count; ++i) {
      INFO(x[i] << ' ' << y[i]);
      auto const expected = question(x[i], y[i]);
      CHECK(values[i] == Approx(expected.value).epsilon(tolerance).margin(tolerance));
      CHECK(by_x[i] == Approx(expected.gradient[0]).epsilon(tolerance).margin(tolerance));
      CHECK(by_y[i] == Approx(expected.gradient[1]).epsilon(tolerance).margin(tolerance));
    }
  }
}

constexpr auto smooth = [](auto const& x, auto const& y) { return sin(x * y) * exp(x / 3.0) + x / (1.0 + y * y); };
constexpr auto looping = [](auto const& x, auto const& y) {
  auto s = x;
  for (int i = 0; i < 4; ++i) s = s * y * 0.5 + 1.0 / (s * s + 2.0);
  return s;
};
constexpr auto choosing = [](auto const& x, auto const& y) {
  return where(x > 0.0, log(x) * y, x * y) + where(x < y && y > 0.0, sqrt(y), x) + max(x, y) * abs(x);
};
constexpr auto branching = [](auto const& x, auto const& y) {
  auto r = x * y;
  if (x > 0.0) {
    r += log(x);
    if (y > 0.0) r *= sqrt(y);
  } else if (y < 0.0) {
    return r / y - x * x;
  }
  return r + x;
};

}  // namespace

TEMPLATE_TEST_CASE("each lane of a batch has the value and the gradient of its numbers", "", double, float) {
  check_lanes<TestType>(value_and_gradient(smooth));
  check_lanes<TestType>(value_and_gradient(looping));
}

TEMPLATE_TEST_CASE("lanes choose by themselves in where", "", double, float) {
  check_lanes<TestType>(value_and_gradient(choosing));
}

TEMPLATE_TEST_CASE("lanes go different ways at an if", "", double, float) {
  check_lanes<TestType>(value_and_gradient(branching));
}

TEST_CASE("second derivatives and arrays of batches") {
  using all = lanes<double>;
  constexpr auto f = [](auto const& p) { return p[0] * p[0] * p[1] + sin(p[1]); };
  std::array<double, all::count> a, b;
  for (std::size_t i = 0; i < all::count; ++i) {
    a[i] = static_cast<double>(i) + 0.5;
    b[i] = 2.0 - static_cast<double>(i);
  }
  auto const h = hessian(f)(std::array{all::load(a), all::load(b)});
  for (std::size_t i = 0; i < all::count; ++i) {
    auto const expected = hessian(f)(std::array{a[i], b[i]});
    for (std::size_t row = 0; row < 2; ++row)
      for (std::size_t column = 0; column < 2; ++column)
        CHECK(all::store(h[row][column])[i] == Approx(expected[row][column]).epsilon(1e-14).margin(1e-14));
  }
}
