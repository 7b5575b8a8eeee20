// Loops in loops, and loops after loops.
#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

// A row of data for each result; the parameters are used in the inner loop.
constexpr auto logistic = [](auto const& w, auto const& x, auto const& y) {
  return sum(indices(y), [&](auto i) {
    return softplus(-y[i] * sum(indices(w), [&](auto j) { return w[j] * x[i * w.size() + j]; }));
  });
};
// Rows of different lengths, some of them empty: bounds are data.
constexpr auto ragged = [](auto const& v, auto const& first, auto const& column, auto const& value) {
  return sum(range(0, first.size() - 1), [&](auto i) {
    return square(v[i] + sum(range(first[i], first[i + 1]), [&](auto k) { return value[k] * v[column[k]]; }));
  });
};
constexpr auto triangle = [](auto const& b, auto const& x) {
  return sum(indices(x), [&](auto i) {
    return x[i] * sum(range(0, i), [&](auto j) { return exp(-b[0] * square(x[i] - x[j])) * b[1]; });
  });
};
constexpr auto three_deep = [](auto const& b, auto const& x) {
  return sum(indices(x), [&](auto i) {
    return b[0] * sum(range(i, x.size()), [&](auto j) {
             auto const inner = sum(range(i, j + 1), [&](auto k) { return sin(x[i] * x[j] + b[1] * x[k]); });
             return inner * inner * x[j];
           });
  });
};
}  // namespace

TEST_CASE("rows of a matrix") {
  for (std::size_t n : {0u, 1u, 3u, 4u, 5u, 8u, 11u})
    for (std::size_t d : {1u, 2u, 4u, 5u, 9u}) {
      CAPTURE(n, d);
      check<double, 0>(logistic, samples<double>(d), samples<double>(n * d, 1), samples<double>(n, 2));
      check_directional<double, 0, 1>(logistic, samples<double>(d), samples<double>(n * d, 1), samples<double>(n, 2));
    }
}

TEST_CASE("rows of a matrix and parameters of fixed shape") {
  for (std::size_t n : {0u, 1u, 3u, 4u, 5u, 8u, 70u}) {
    CAPTURE(n);
    std::array const w{0.4, -0.3, 0.9};
    check<double, 0>(logistic, w, samples<double>(n * 3, 1), samples<double>(n, 2));
    check_hessian<double, 0>(logistic, w, samples<double>(n * 3, 1), samples<double>(n, 2));
  }
}

TEST_CASE("rows of different lengths") {
  for (std::size_t n : {0u, 1u, 3u, 4u, 5u, 8u, 13u}) {
    CAPTURE(n);
    std::vector<int> first{0}, column;
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t k = 0; k < (5 * i) % 7; ++k) column.push_back(static_cast<int>((k * k + i) % n));
      first.push_back(static_cast<int>(column.size()));
    }
    check<double, 0>(ragged, samples<double>(n), first, column, samples<double>(column.size(), 1));
    check_directional<double, 0, 3>(ragged, samples<double>(n), first, column, samples<double>(column.size(), 1));
  }
}

TEST_CASE("bounds that depend on indices around") {
  std::array const b{0.8, 1.1};
  for (std::size_t n : {0u, 1u, 2u, 3u, 4u, 5u, 8u, 9u, 13u}) {
    CAPTURE(n);
    check<double, 0, 1>(triangle, b, samples<double>(n));
    check_hessian<double, 0>(triangle, b, samples<double>(n));
  }
  for (std::size_t n : {0u, 1u, 2u, 4u, 5u, 7u}) {
    CAPTURE(n);
    check<double, 0, 1>(three_deep, b, samples<double>(n));
    check_hessian<double, 0>(three_deep, b, samples<double>(n));
  }
}
