// Recurrences: what one round of a loop hands on to the next one, and products.
#include "loop/reference.hpp"
#include "loop/states_kept.hpp"

using namespace chainrule;
using namespace reference;

namespace {

// A filter with two states of different types of influence: both need the one before.
constexpr auto filter = [](auto const& p, auto const& x) {
  auto const end = fold(indices(x), std::array{p[0], 0.5 * p[1]}, [&](auto const& s, auto i) {
    return std::array{p[1] * s[0] + x[i] * s[1], sin(s[0]) + p[0] * s[1]};
  });
  return end[0] + square(end[1]);
};
constexpr auto with_branches = [](auto const& p, auto const& x) {
  auto const end = fold(indices(x), p[0], [&](auto s, auto i) {
    if (x[i] > 0.5) return s * p[1] + sin(s);
    return where(s > x[i], s - x[i] * p[0], 2.0 * s);
  });
  if (end > 0.1) return end * fold(range(1, x.size()), p[1], [&](auto s, auto i) { return s * x[i - 1] + end; });
  return end - p[1];
};
constexpr auto in_a_sum = [](auto const& p, auto const& x) {
  return sum(indices(x), [&](auto i) {
    return fold(range(0, i + 1), p[0] * x[i], [&](auto s, auto j) { return sin(s) + p[1] * x[j] * s; });
  });
};
constexpr auto of_sums = [](auto const& p, auto const& x) {
  auto const table = tabulate(indices(x), [&](auto i) { return exp(-p[0] * x[i]); });
  return fold(indices(x), p[0], [&](auto s, auto i) {
    return s * table[i] + sum(range(0, i), [&](auto j) { return sin(s * x[j]) * p[1]; });
  });
};
constexpr auto of_recurrences = [](auto const& p, auto const& x) {
  return fold(indices(x), p[0], [&](auto s, auto i) {
    return fold(range(0, 3), s, [&](auto t, auto j) { return 0.3 * sin(t + p[1] * x[i]) + s * number(j); });
  });
};
// A table that is made in each round, for those that go forwards and for those that go back.
constexpr auto with_a_table_in_each_round = [](auto const& p, auto const& x) {
  return fold(indices(x), p[0], [&](auto s, auto i) {
    auto const table = tabulate(indices(x), [&](auto j) { return exp(-x[i] * x[j] * p[1]); });
    return 0.3 * sum(indices(x), [&](auto j) { return sin(s * table[x.size() - 1 - j]); });
  });
};
constexpr auto with_a_table_for_two_passes = [](auto const& p, auto const& x) {
  auto const in_a_round = [&](auto i) {
    auto const table = tabulate(indices(x), [&](auto j) { return exp(-x[i] * x[j] * p[1]); });
    return sum(indices(x), [&](auto j) { return p[0] * table[x.size() - 1 - j] * table[j]; });
  };
  auto const total = sum(indices(x), in_a_round);
  return sum(indices(x), [&](auto i) { return square(in_a_round(i) - total); });
};
// Two over the same data, of which the second one needs what the first one has come to.
constexpr auto one_after_another = [](auto const& p, auto const& x) {
  auto const a = fold(indices(x), p[0], [&](auto s, auto i) { return cos(s) * x[i] + p[1]; });
  auto const b = fold(indices(x), a, [&](auto s, auto i) { return sin(s) + a * x[i]; });
  return a * b + sum(indices(x), [&](auto i) { return square(x[i] - b) * a; });
};
constexpr auto a_product = [](auto const& p, auto const& x) {
  return p[0] * product(indices(x), [&](auto i) { return x[i] + p[1]; });
};
constexpr auto product_of_shapes = [](auto const& p, auto const& x) {
  auto const both = product(indices(x), [&](auto i) { return std::array{x[i], p[0] * cos(x[i])}; });
  return both[0] + p[1] * both[1];
};

template <class F>
void check_recurrence(F const& f) {
  for (std::size_t n : {0u, 1u, 2u, 3u, 6u}) {
    CAPTURE(n);
    auto const p = samples<double>(2), x = samples<double>(n, 1);
    for_few_states_and_many([&] {
      check<double, 0, 1>(f, std::array{p[0], p[1]}, x);
      check_hessian<double, 0>(f, std::array{p[0], p[1]}, x);
    });
  }
}

}  // namespace

TEST_CASE("states that rounds hand on: values, gradients, second derivatives") {
  check_recurrence(filter);
  check_directional<double, 0, 1>(filter, std::array{0.4, 0.7}, samples<double>(5));
  check_recurrence(with_branches);
  check_recurrence(one_after_another);
}
TEST_CASE("recurrences in sums, sums in recurrences, recurrences in recurrences") {
  check_recurrence(in_a_sum);
  check_recurrence(of_sums);
  check_recurrence(of_recurrences);
}
TEST_CASE("tables in rounds that several passes go through") {
  for (std::size_t n : {0u, 1u, 5u}) {
    auto const p = samples<double>(2), x = samples<double>(n, 1);
    check<double, 0, 1>(with_a_table_in_each_round, std::array{p[0], p[1]}, x);
    check<double, 0, 1>(with_a_table_for_two_passes, std::array{p[0], p[1]}, x);
  }
}
TEST_CASE("products") {
  check_recurrence(a_product);
  check_recurrence(product_of_shapes);
}

TEST_CASE("a product of which factors are zero") {
  constexpr auto f = [](auto const& x) { return product(indices(x), [&](auto i) { return x[i]; }); };
  CHECK(std::vector<double>(gradient(f)(std::vector{2.0, 0.0, 5.0})) == std::vector{0.0, 10.0, 0.0});
  CHECK(std::vector<double>(gradient(f)(std::vector{2.0, 0.0, 0.0})) == std::vector{0.0, 0.0, 0.0});
  CHECK(value_and_gradient(f)(std::vector<double>{}).value == 1);
}

TEST_CASE("more rounds than are added up at once, there and back") {
  constexpr auto f = [](auto const& a, auto const& x) {
    return fold(indices(x), std::array{0.0, 0.0},
                [&](auto const& s, auto i) { return std::array{a * s[0] + x[i], s[1] + square(s[0])}; })[1];
  };
  std::vector<double> x(40000);
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = sample(i) - 0.5;
  double const a = 0.75;
  // By hand, in reverse.
  std::vector<double> s(x.size() + 1), by_hand(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) s[i + 1] = a * s[i] + x[i];
  double adjoint = 0, by_a = 0;
  for (std::size_t i = x.size(); i-- > 0;) {
    by_hand[i] = adjoint;
    by_a += adjoint * s[i];
    adjoint = a * adjoint + 2 * s[i];
  }
  std::vector<double> const by_x = gradient(f, wrt<1>)(a, x);
  CHECK(difference(flat(by_x), flat(by_hand)) < 1e-13);
  CHECK(gradient(f, wrt<0>)(a, x) == Approx(by_a));
  auto const second = derivative<2>(f, wrt<0>)(a, x);
  auto const difference_of_slopes =
      (gradient(f, wrt<0>)(a + 0x1p-12, x) - gradient(f, wrt<0>)(a - 0x1p-12, x)) / 0x1p-11;
  CHECK(second == Approx(difference_of_slopes).epsilon(1e-5));
}

TEST_CASE("the tape runs the same recurrences") {
  tape::tape record;
  std::vector<tape::real> const p{record.variable(0.4), record.variable(0.9)};
  std::vector<double> const x{0.3, 0.8, 0.2};
  auto const value = filter(p, x);
  value.backward();
  auto const expected = value_and_gradient(filter, wrt<0>)(std::array{0.4, 0.9}, x);
  CHECK(value.value() == Approx(expected.value));
  CHECK(p[0].gradient() == Approx(expected.gradient[0]));
  CHECK(p[1].gradient() == Approx(expected.gradient[1]));
}
