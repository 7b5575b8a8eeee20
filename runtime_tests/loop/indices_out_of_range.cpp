// Indices that no element has are refused before anything is read or added there: those that follow loops in each call,
// those that are data by `prepare`; of arguments and of tables, where elements are read and where only derivatives are
// added to.
#include <array>
#include <chainrule/functions.hpp>
#include <vector>

#include "support/catch.hpp"

using namespace chainrule;

namespace {

constexpr auto linear = [](auto const& x) { return sum(range(0, x.size()), [&](auto i) { return x[i + 1]; }); };
constexpr auto squares = [](auto const& x) {
  return sum(range(0, x.size()), [&](auto i) { return square(x[i - 1]); });
};
constexpr auto squares_of = [](auto const& x) { return tabulate(indices(x), [&](auto i) { return square(x[i]); }); };
constexpr auto linear_in_table = [](auto const& x) {
  auto const table = squares_of(x);
  return sum(range(0, x.size()), [&](auto i) { return table[i + 1]; });
};
constexpr auto squares_in_table = [](auto const& x) {
  auto const table = squares_of(x);
  return sum(range(0, x.size()), [&](auto i) { return square(table[2 * i]); });
};
constexpr auto linear_at = [](auto const& x, auto const& k) {
  return sum(indices(k), [&](auto i) { return x[k[i]]; });
};
constexpr auto squares_at = [](auto const& x, auto const& k) {
  return sum(indices(k), [&](auto i) { return square(x[k[i]]); });
};
constexpr auto linear_in_table_at = [](auto const& x, auto const& k) {
  auto const table = squares_of(x);
  return sum(indices(k), [&](auto i) { return table[k[i]]; });
};
constexpr auto squares_in_table_at = [](auto const& x, auto const& k) {
  auto const table = squares_of(x);
  return sum(indices(k), [&](auto i) { return square(table[k[i]]); });
};
constexpr auto tables_at = [](auto const& x, auto const& k) {
  return tabulate(indices(k), [&](auto i) { return x[k[i]] * 2.0; });
};

// Halves follow the loop, and what is too large for an integer is no element either.
constexpr auto halves = [](auto const& x) { return sum(range(0, 2 * x.size() + 2), [&](auto i) { return x[i / 2]; }); };
constexpr auto overflowing = [](auto const& x) {
  return sum(indices(x), [&](auto i) { return square(x[i * 4611686018427387904 * 4]); });
};
constexpr auto overflowing_sum = [](auto const& x) {
  return sum(indices(x), [&](auto i) { return x[(i + 9223372036854775806) + 2]; });
};
// These need a look in each round.
constexpr auto remainders = [](auto const& x) {
  return sum(range(0, 10), [&](auto i) { return x[i % (x.size() + 1)]; });
};
constexpr auto products = [](auto const& x) { return sum(indices(x), [&](auto i) { return square(x[i * i]); }); };
constexpr auto triangles = [](auto const& x) {
  return sum(indices(x), [&](auto i) { return sum(range(0, i + 2), [&](auto k) { return x[k] * x[i]; }); });
};
constexpr auto remainders_in_table = [](auto const& x) {
  auto const table = squares_of(x);
  return sum(range(0, 10), [&](auto i) { return square(table[i % (x.size() + 1)]); });
};
constexpr auto all_there = [](auto const& x) {
  return sum(indices(x), [&](auto i) {
    return x[i % 3] * x[(i * i) % x.size()] + sum(range(0, i), [&](auto k) { return x[k] * x[i - k]; });
  });
};

std::vector<double> const x{1, 2, 3, 4, 5};

}  // namespace

TEST_CASE("indices that follow loops are looked at in each call") {
  auto const refused = [](auto const& f) {
    CHECK_THROWS_AS(value_and_gradient(f)(x), data_misuse);
    CHECK_THROWS_AS(gradient(f)(x), data_misuse);
    std::vector<double> into_it(x.size(), 7);
    CHECK_THROWS_AS(gradient(f)(into(into_it), x), data_misuse);
    CHECK(into_it == std::vector<double>(x.size(), 7));
    CHECK_THROWS_AS(prepare(gradient(f), x), data_misuse);
    CHECK_THROWS_AS(sparse_hessian(f, wrt<0>)(x), data_misuse);
  };
  refused(linear);
  refused(squares);
  refused(linear_in_table);
  refused(squares_in_table);
  refused(halves);
  refused(overflowing);
  refused(overflowing_sum);
}

TEST_CASE("indices that are largest anywhere are looked at by prepare") {
  auto const refused = [](auto const& f) {
    CHECK_THROWS_AS(prepare(gradient(f), x), data_misuse);
    CHECK_THROWS_AS(prepare(value_and_gradient(f), x), data_misuse);
    CHECK_THROWS_AS(sparse_hessian(f, wrt<0>)(x), data_misuse);
  };
  refused(remainders);
  refused(products);
  refused(triangles);
  refused(remainders_in_table);
  CHECK_NOTHROW(prepare(value_and_gradient(all_there), x));
  CHECK_NOTHROW(prepare(value_and_gradient(all_there), std::vector<double>(3, 1.0)));
}

TEST_CASE("indices that are data are looked at by prepare") {
  for (int const wrong : {5, 7, -1, -2}) {
    std::vector<int> k{1, 4, 0};
    auto const refused = [&](auto const& f) {
      CHECK_NOTHROW(prepare(gradient(f, wrt<0>), x, k));
      auto with_wrong = k;
      with_wrong[1] = wrong;
      CHECK_THROWS_AS(prepare(value_and_gradient(f, wrt<0>), x, with_wrong), data_misuse);
      CHECK_THROWS_AS(prepare(gradient(f, wrt<0>), x, with_wrong), data_misuse);
    };
    refused(linear_at);
    refused(squares_at);
    refused(linear_in_table_at);
    refused(squares_in_table_at);
    k[1] = wrong;
    CHECK_THROWS_AS(prepare(sparse_hessian(squares_at, wrt<0>), x, k), data_misuse);
    CHECK_THROWS_AS(sparse_hessian(squares_at, wrt<0>)(x, k), data_misuse);
    CHECK_THROWS_AS(jacobian(tables_at, wrt<0>)(x, k), data_misuse);
  }
}
