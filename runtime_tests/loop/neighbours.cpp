// Gradients by data themselves: what a round adds to a place may be added to by others, in the same vector of lanes and
// in the next.
#include <algorithm>

#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

constexpr auto rosenbrock = [](auto const& x) {
  return sum(range(0, x.size() - 1),
             [&](auto i) { return 100.0 * square(x[i + 1] - square(x[i])) + square(1.0 - x[i]); });
};
// Rows of adds that overlap: before, at, and twice after the round's own place.
constexpr auto window = [](auto const& x) {
  return sum(range(1, x.size() - 2), [&](auto i) { return x[i - 1] * x[i] * sin(x[i + 1] - 2.0 * x[i + 2]); });
};
// The same, but one of them is farther away than a vector of lanes is long.
constexpr auto far = [](auto const& x) {
  return sum(range(0, x.size() - 20), [&](auto i) { return x[i] * exp(x[i + 1] * x[i + 20]); });
};
constexpr auto strides = [](auto const& x) {
  return sum(range(0, x.size() / 2), [&](auto i) { return x[2 * i] * cos(x[i]) + x[i * 2 + 1] * x[i / 2]; });
};
constexpr auto remainders = [](auto const& x) {
  return sum(range(2, x.size()), [&](auto i) { return exp(-x[i] * x[i % 3] + x[(i + 1) % 2]); });
};
constexpr auto reversed = [](auto const& x) {
  auto const last = x.size() - 1;
  return sum(indices(x), [&](auto i) { return x[i] * log(1.0 + x[last - i] * x[last - i]) * x[0]; });
};
// Two loops that add to one gradient, and ends of the data outside of both.
constexpr auto smoothing = [](auto const& x, auto const& y) {
  auto const data = sum(indices(y), [&](auto i) { return square(x[i] - y[i]); });
  auto const rough = sum(range(1, x.size()), [&](auto i) { return square(x[i] - x[i - 1]); });
  return data * rough + x.front() * x.back();
};

}  // namespace

TEST_CASE("a chain of neighbours, of every length") {
  for (std::size_t n = 0; n <= 70; ++n) {
    CAPTURE(n);
    check<double, 0>(rosenbrock, samples<double>(n));
    check_directional<double, 0>(rosenbrock, samples<double>(n));
  }
}

TEST_CASE("a wider window of neighbours, of every length") {
  for (std::size_t n = 2; n <= 70; ++n) {
    CAPTURE(n);
    check<double, 0>(window, samples<double>(n));
    check<float, 0>(window, samples<float>(n));
  }
}

TEST_CASE("neighbours that are farther away than lanes reach") {
  for (std::size_t n : {0u, 19u, 20u, 21u, 23u, 24u, 25u, 28u, 29u, 36u, 37u, 70u}) {
    CAPTURE(n);
    check<double, 0>(far, samples<double>(n));
  }
}

TEST_CASE("strides, remainders, and data read backwards") {
  for (std::size_t n = 1; n <= 70; n += n < 20 ? 1 : 7) {
    CAPTURE(n);
    check<double, 0>(strides, samples<double>(n));
    check<double, 0>(reversed, samples<double>(n));
    if (n > 2) check<double, 0>(remainders, samples<double>(n));
  }
}

TEST_CASE("two loops and single elements add to one gradient") {
  for (std::size_t n = 1; n <= 70; n += n < 20 ? 1 : 7) {
    CAPTURE(n);
    check<double, 0>(smoothing, samples<double>(n), samples<double>(n, 1));
    check<double, 0, 1>(smoothing, samples<double>(n), samples<double>(n, 1));
  }
}

TEST_CASE("views begin anywhere, and what stands beside them is not touched") {
  auto const all = samples<double>(90);
  for (std::size_t offset = 0; offset < 9; ++offset)
    for (std::size_t n : {1u, 4u, 7u, 8u, 9u, 16u, 33u, 70u}) {
      CAPTURE(offset, n);
      std::span const part(all.data() + offset, n);
      std::vector<double> const copy(part.begin(), part.end());
      auto const expected = gradient(rosenbrock)(copy);
      CHECK(flat(gradient(rosenbrock)(part)) == flat(expected));
      std::vector<double> memory(90, 5.0);
      double const value = value_and_gradient(rosenbrock)(into(std::span(memory.data() + offset, n)), part);
      CHECK(value == Approx(rosenbrock(part)));
      CHECK(std::equal(expected.begin(), expected.end(), memory.begin() + static_cast<std::ptrdiff_t>(offset)));
      CHECK(std::count(memory.begin(), memory.end(), 5.0) >= static_cast<std::ptrdiff_t>(90 - n));
      CHECK((offset == 0 || memory[offset - 1] == 5.0));
      CHECK(memory[offset + n] == 5.0);
    }
}

TEST_CASE("a view whose length is in its type is data as others are") {
  auto const all = samples<double>(10);
  std::span<double const, 10> const fixed(all.data(), 10);
  CHECK(flat(gradient(window)(fixed)) == flat(gradient(window)(all)));
  std::array<double, 10> array{};
  std::copy(all.begin(), all.end(), array.begin());
  CHECK(difference(flat(gradient(window)(array)), flat(gradient(window)(all))) < 1e-14);
}

TEST_CASE("destinations that become zeros on the way") {
  constexpr auto within = [](auto const& x, auto const& y) {
    return sum(range(2, y.size()), [&](auto i) { return x[i + 3] * x[i - 1] * y[i]; });
  };
  auto const check = [](auto const& f, auto const& x, auto const&... data) {
    auto const expected = gradient(f, wrt<0>)(x, data...);
    auto result = samples<double>(x.size(), 8), sums = result;
    value_and_gradient(f, wrt<0>)(into(result), x, data...);
    CHECK(result == expected);
    auto const before = sums;
    value_and_gradient(f, wrt<0>)(add_to(sums), x, data...);
    for (std::size_t i = 0; i < sums.size(); ++i) CHECK(sums[i] == Approx(before[i] + expected[i]));
    auto prepared = prepare(value_and_gradient(f, wrt<0>), x, data...);
    for (auto& number : result) number = 3;
    prepared(into(result), x, data...);
    CHECK(result == expected);
  };
  for (std::size_t n : {1u, 2u, 9u, 2047u, 2048u, 2049u, 2050u, 4097u}) {
    CAPTURE(n);
    check(rosenbrock, samples<double>(n));
    for (std::size_t used : {std::size_t{0}, n - 1, n < 5 ? 0 : n - 4})
      if (used == 0 || used + 3 < n) check(within, samples<double>(n), samples<double>(used, 2));
  }
}
