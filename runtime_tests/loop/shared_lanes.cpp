// Inner loops that all lanes of a loop around go through together, values that several passes need, and what is
// computed once before the loops.
#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

using pair_of_numbers = std::array<double, 2>;
std::vector<pair_of_numbers> pairs(std::size_t n, double seed) {
  std::vector<pair_of_numbers> all(n);
  auto const numbers = samples<double>(2 * n, seed);
  for (std::size_t i = 0; i < n; ++i) all[i] = {numbers[2 * i], numbers[2 * i + 1]};
  return all;
}

// Exponentials of the components alone, an array in each round, three passes over the components.
constexpr auto mixture = [](auto const& alpha, auto const& mean, auto const& width, auto const& x) {
  return sum(indices(x), [&](auto i) {
    auto const exponents = tabulate(indices(alpha), [&](auto k) {
      auto const a = exp(width[k][0]) * (x[i][0] - mean[k][0]),
                 b = exp(width[k][1]) * (x[i][1] - mean[k][1]) + width[k][0] * a;
      return alpha[k] + width[k][0] + width[k][1] - 0.5 * (square(a) + square(b));
    });
    return log_sum_exp(indices(exponents), [&](auto k) { return exponents[k]; });
  });
};
// What is added in the inner rounds goes to places that are data, to the round's own number, and to neighbours.
constexpr auto scattered = [](auto const& b, auto const& v, auto const& c, auto const& column, auto const& x) {
  return sum(range(1, x.size()), [&](auto i) {
    return sum(indices(c), [&](auto k) {
      return v[column[k]] * sin(b[0] * c[k][0] + x[i]) + c[k][1] * x[i - 1] * x[i] * v[column[k] + 1];
    });
  });
};
constexpr auto recurrences = [](auto const& b, auto const& c, auto const& x) {
  return sum(indices(x), [&](auto i) {
    auto const end = fold(indices(c), x[i], [&](auto s, auto k) { return sin(s * c[k][0] + c[k][1] + b[0]); });
    return end * product(indices(c), [&](auto k) { return b[1] + c[k][0] * x[i]; });
  });
};
constexpr auto extremes = [](auto const& c, auto const& x) {
  return sum(indices(x), [&](auto i) {
    return max(range(1, c.size()), [&](auto k) { return c[k][0] * x[i] - square(c[k][1]); }) +
           sum(range(1, c.size() - 1), [&](auto k) {
             if (x[i] < c[k][0]) return exp(c[k + 1][1]) * x[i];
             return c[k - 1][0] + number(k) * square(x[i]);
           });
  });
};
constexpr auto same_in_all_rounds = [](auto const& b, auto const& w, auto const& x) {
  return sum(indices(x), [&](auto i) {
    auto const squares = sum(indices(w), [&](auto j) { return square(w[j]); });
    return x[i] * squares + square(x[i]) * log_sum_exp(indices(w), [&](auto j) { return b[0] * w[j]; }) +
           sum(indices(w), [&](auto j) {
             return sin(w[j] * x[i]) * exp(b[1] * w[j]) * sum(range(0, j), [&](auto k) { return w[k]; });
           });
  });
};
constexpr auto three_deep = [](auto const& c, auto const& m, auto const& x) {
  return sum(indices(x), [&](auto i) {
    return log(1.0 + sum(indices(c), [&](auto k) {
                 return square(sum(indices(m), [&](auto j) { return cos(m[j][0] * x[i]) * c[k][0] + m[j][1]; }) *
                               exp(c[k][1]));
               }));
  });
};

}  // namespace

TEST_CASE("components of a mixture") {
  for (std::size_t n : {0u, 1u, 3u, 4u, 5u, 8u, 9u, 70u})
    for (std::size_t k : {1u, 2u, 5u}) {
      CAPTURE(n, k);
      check<double, 0, 1, 2, 3>(mixture, samples<double>(k), pairs(k, 1), pairs(k, 2), pairs(n, 3));
    }
}

TEST_CASE("what inner rounds add") {
  for (std::size_t n : {1u, 2u, 4u, 5u, 6u, 9u, 17u})
    for (std::size_t k : {0u, 1u, 4u, 7u}) {
      CAPTURE(n, k);
      std::vector<int> column;
      for (std::size_t j = 0; j < k; ++j) column.push_back(static_cast<int>(j * j % 3));
      check<double, 0, 1, 2, 4>(scattered, std::array{0.7}, samples<double>(4), pairs(k, 1), column,
                                samples<double>(n, 2));
    }
}

TEST_CASE("recurrences in lanes of rounds around") {
  for (std::size_t n : {0u, 1u, 4u, 5u, 9u})
    for (std::size_t k : {0u, 1u, 2u, 5u}) {
      CAPTURE(n, k);
      check<double, 0, 1, 2>(recurrences, std::array{0.3, 0.8}, pairs(k, 1), samples<double>(n, 2));
    }
}

TEST_CASE("largest values and branches of inner rounds") {
  for (std::size_t n : {0u, 1u, 4u, 5u, 9u})
    for (std::size_t k : {2u, 3u, 6u}) {
      CAPTURE(n, k);
      check<double, 0, 1>(extremes, pairs(k, 1), samples<double>(n, 5));
    }
}

TEST_CASE("what is the same in all rounds") {
  for (std::size_t n : {0u, 1u, 4u, 7u})
    for (std::size_t k : {1u, 2u, 4u, 5u}) {
      CAPTURE(n, k);
      check<double, 0, 1, 2>(same_in_all_rounds, std::array{0.3, 0.8}, samples<double>(k, 1), samples<double>(n, 2));
      check_hessian<double, 0>(same_in_all_rounds, std::array{0.3, 0.8}, samples<double>(k, 1), samples<double>(n, 2));
    }
}

TEST_CASE("three loops in each other") {
  for (std::size_t n : {0u, 1u, 5u})
    for (std::size_t k : {0u, 1u, 3u}) {
      CAPTURE(n, k);
      check<double, 0, 1, 2>(three_deep, pairs(k, 1), pairs(4, 3), samples<double>(n, 2));
    }
}
