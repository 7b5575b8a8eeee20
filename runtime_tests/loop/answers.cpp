// What functions of data may take and give: several arguments, shapes, integers, destinations, and what has no
// derivative or one of its own.
#include <algorithm>

#include <boost/hana/define_struct.hpp>

#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

template <class T>
struct line {
  BOOST_HANA_DEFINE_STRUCT(line, (T, slope), (T, intercept));
};

constexpr auto fit = [](auto const& l, auto const& t, auto const& y) {
  return sum(indices(t), [&](auto i) { return square(y[i] - l.slope * t[i] - l.intercept); });
};
constexpr auto weighted = [](auto const& b, auto const& x, auto scale) {
  return scale * sum(indices(x), [&](auto i) { return sin(b[0] * x[i]) * b[1]; });
};
constexpr auto so_many = [](auto const& x, auto steps, auto const& b) {
  return sum(range(0, steps), [&](auto i) { return b * x[i + 1] * number(steps - i) + number(i % 2); });
};
constexpr auto structs = [](auto const& l, auto const& t) {
  auto const total = sum(indices(t), [&](auto i) {
    auto each = l;
    each.slope = l.slope * t[i];
    each.intercept = exp(l.intercept * t[i]);
    return each;
  });
  return total.slope * total.intercept;
};
constexpr auto unvarying = [](auto const& b, auto const& x) {
  return sum(indices(x), [&](auto) { return b[0] * b[0]; }) + sum(range(1, x.size()), [](auto) { return 1.5; }) * b[1];
};
constexpr auto cut = [](auto const& b, auto const& x) {
  return sum(indices(x), [&](auto i) {
    auto const p = stop_gradient(exp(b[0] * x[i]));
    auto const one = custom_derivative([](auto) { return 1.0; }, [](auto u) { return 3.0 * u; });
    return p * b[0] * x[i] + one(b[1]) * x[i];
  });
};
constexpr auto mixed_results = [](auto const& b, auto const& x) {
  return std::tuple{sum(indices(x), [&](auto i) { return b[0] * x[i]; }), b[0] * b[1], std::array{b[1], x[0]}};
};

}  // namespace

TEST_CASE("derivatives by several arguments are a tuple, each part in the shape of its argument") {
  auto const x = samples<double>(9);
  auto const [by_b, by_x, by_scale] = gradient(weighted)(std::array{0.7, 1.2}, x, 2.0);
  STATIC_REQUIRE(std::is_same_v<decltype(by_b), std::array<double, 2> const>);
  STATIC_REQUIRE(std::is_same_v<decltype(by_x), std::vector<double> const>);
  STATIC_REQUIRE(std::is_same_v<decltype(by_scale), double const>);
  for (std::size_t n : {0u, 1u, 5u, 9u}) {
    check<double, 0, 1, 2>(weighted, std::array{0.7, 1.2}, samples<double>(n), 2.0);
    check<double, 2, 1>(weighted, std::array{0.7, 1.2}, samples<double>(n), 2.0);
    check_hessian<double, 0, 2>(weighted, std::array{0.7, 1.2}, samples<double>(n), 2.0);
  }
}

TEST_CASE("parameters that are a struct have a gradient that is one") {
  for (std::size_t n : {0u, 1u, 5u, 9u}) {
    check<double, 0>(fit, line<double>{0.3, 0.4}, samples<double>(n), samples<double>(n, 1));
    check<double, 0>(structs, line<double>{0.3, 0.4}, samples<double>(n));
    check_hessian<double, 0>(structs, line<double>{0.3, 0.4}, samples<double>(n));
  }
}

TEST_CASE("an integer beside data says how many rounds there are") {
  auto const x = samples<double>(12);
  for (int steps : {-1, 0, 1, 4, 7, 11}) check<double, 0, 2>(so_many, x, steps, 0.8);
  check<double, 0>(so_many, x, std::size_t{5}, 0.8);
}

TEST_CASE("a body that does not depend on the round counts as often as there are rounds") {
  for (std::size_t n : {0u, 1u, 2u, 9u}) {
    check<double, 0>(unvarying, std::array{0.7, 1.2}, samples<double>(n));
    CHECK(gradient(unvarying, wrt<1>)(std::array{0.7, 1.2}, samples<double>(n)) == std::vector<double>(n));
  }
}

TEST_CASE("what is stopped, and what has a derivative of its own, in a body") {
  for (std::size_t n : {0u, 1u, 5u, 9u}) {
    auto const x = samples<double>(n);
    std::array expected{0.0, 0.0};
    for (double const v : x) {
      expected[0] += std::exp(0.7 * v) * v;
      expected[1] += 3.0 * 1.2 * v;
    }
    auto const found = gradient(cut, wrt<0>)(std::array{0.7, 1.2}, x);
    CHECK(found[0] == Approx(expected[0]));
    CHECK(found[1] == Approx(expected[1]));
  }
}

TEST_CASE("results that are sums, and results that are not, in one Jacobian") {
  auto const x = samples<double>(9);
  auto const j = jacobian(mixed_results, wrt<0>)(std::array{0.7, 1.2}, x);
  long double total = 0;
  for (double const v : x) total += v;
  CHECK(difference(flat(j), {total, 0, 1.2L, 0.7L, 0, 1, 0, 0}) < 1e-12);
}

TEST_CASE("numbers of float and double are computed with as doubles") {
  auto const x = samples<float>(9);
  std::array const b{0.7, 1.2};
  auto const g = gradient(weighted, wrt<0, 1>)(b, x, 2.0);
  std::vector<double> const wide(x.begin(), x.end());
  auto const expected = gradient(weighted, wrt<0, 1>)(b, wide, 2.0);
  CHECK(difference(flat(std::get<0>(g)), flat(std::get<0>(expected))) < 1e-12);
  CHECK(difference(flat(std::get<1>(g)), flat(std::get<1>(expected))) < 1e-6);
}

TEST_CASE("long doubles have no lanes") {
  auto const x = samples<long double>(9);
  check<long double, 0, 1>(weighted, std::array{0.7L, 1.2L}, x, 2.0L);
}

TEST_CASE("answers go to destinations, or are added to them") {
  auto const x = samples<double>(9);
  std::array const b{0.7, 1.2};
  auto const expected = value_and_gradient(weighted, wrt<1, 0>)(b, x, 2.0);
  std::vector<double> by_x(9, 4.0);
  std::array by_b{4.0, 4.0};
  CHECK(value_and_gradient(weighted, wrt<1, 0>)(into(by_x, by_b), b, x, 2.0) == expected.value);
  CHECK(by_x == std::get<0>(expected.gradient));
  CHECK(by_b == std::get<1>(expected.gradient));
  CHECK(value_and_gradient(weighted, wrt<1, 0>)(add_to(by_x, by_b), b, x, 2.0) == expected.value);
  for (std::size_t k = 0; k < 9; ++k) CHECK(by_x[k] == Approx(2 * std::get<0>(expected.gradient)[k]));
  CHECK(by_b[1] == Approx(2 * std::get<1>(expected.gradient)[1]));
  std::array<std::array<double, 2>, 2> h{};
  std::array<double, 2> g{};
  auto const second = value_gradient_and_hessian(weighted, wrt<0>)(b, x, 2.0);
  CHECK(value_gradient_and_hessian(weighted, wrt<0>)(into(g, h), b, x, 2.0) == second.value);
  CHECK(g == second.gradient);
  CHECK(h == second.hessian);
}

TEST_CASE("a destination of another length is refused before anything is written") {
  auto const x = samples<double>(9);
  std::array const b{0.7, 1.2};
  std::vector<double> by_x(8, 4.0);
  std::array by_b{4.0, 4.0};
  CHECK_THROWS_AS(value_and_gradient(weighted, wrt<0, 1>)(into(by_b, by_x), b, x, 2.0), data_misuse);
  CHECK(by_b == std::array{4.0, 4.0});
  CHECK(by_x == std::vector<double>(8, 4.0));
  std::vector<double> same = x;
  CHECK_THROWS_AS(gradient(weighted, wrt<1>)(into(same), b, same, 2.0), data_misuse);
  CHECK(same == x);
}

TEST_CASE("sums of many rounds are added up in blocks") {
  for (std::size_t n : {16383u, 16384u, 16385u, 50001u}) {
    auto const x = samples<double>(n);
    auto const found = value_and_gradient(weighted)(std::array{0.7, 1.2}, x, 2.0);
    long double value = 0, slope = 0;
    bool all = true;
    for (std::size_t k = 0; k < n; ++k) {
      value += 2 * std::sin(0.7L * x[k]) * 1.2L;
      slope += 2 * std::cos(0.7L * x[k]) * 1.2L * x[k];
      all = all && std::fabs(std::get<1>(found.gradient)[k] - 2 * std::cos(0.7 * x[k]) * 1.2 * 0.7) < 1e-12;
    }
    CHECK(all);
    CHECK(found.value == Approx(static_cast<double>(value)).epsilon(1e-13));
    CHECK(std::get<0>(found.gradient)[0] == Approx(static_cast<double>(slope)).epsilon(1e-13));
  }
}

namespace {

constexpr auto first_rounds = [](auto const& x, auto n) {
  return sum(range(0, n), [&](auto i) { return square(x[i]) * x[i + 1]; });
};
constexpr auto weighted_squares = [](auto const& x, auto const& y) {
  return sum(indices(x), [&](auto i) { return square(x[i]) * square(y[i]); });
};

}  // namespace

TEST_CASE("a destination is no memory of a direction, nor of another destination, and stays as it was") {
  std::vector<double> const x{1, 2, 3, 4}, y{4, 3, 2, 1};
  std::vector<double> direction(4, 1.0), both(8, 5.0);
  CHECK_THROWS_AS(hvp(weighted_squares, wrt<0>)(into(direction), x, y, direction), data_misuse);
  CHECK(direction == std::vector<double>(4, 1.0));
  std::span<double> const front(both.data(), 4), middle(both.data() + 3, 4), back(both.data() + 4, 4);
  CHECK_THROWS_AS(gradient(weighted_squares)(into(front, middle), x, y), data_misuse);
  CHECK(both == std::vector<double>(8, 5.0));
  gradient(weighted_squares)(into(front, back), x, y);
  CHECK(both == std::vector<double>{32, 36, 24, 8, 8, 24, 36, 32});
}

TEST_CASE("what was prepared for some integers refuses others, before it writes") {
  std::vector<double> const x{1, 2, 3, 4};
  auto prepared_sum = prepare(value_gradient_and_hessian(first_rounds, wrt<0>), x, 3);
  std::vector<double> g(4), h(prepared_sum.pattern().columns.size());
  CHECK(prepared_sum(into(g, h), x, 3) == Approx(first_rounds(x, 3)));
  auto const before = g;
  CHECK_THROWS_AS(prepared_sum(into(g, h), x, 2), data_misuse);
  CHECK(g == before);
}

TEST_CASE("a matrix in somebody's memory takes in a Jacobian") {
  constexpr auto table = [](auto const& b, auto const& t) {
    return tabulate(indices(t), [&](auto i) { return b[0] * exp(-b[1] * t[i]); });
  };
  std::vector<double> const t{0.0, 1.0, 2.0};
  std::vector<double> values(3), entries(6);
  value_and_jacobian(table, wrt<0>)(into(values, matrix_view(entries.data(), 3, 2)), std::array{2.0, 0.5}, t);
  CHECK(entries[2] == Approx(std::exp(-0.5)));
  CHECK(entries[5] == Approx(-4 * std::exp(-1.0)));
}

TEST_CASE("index data that grow after places were found are refused, and not read past them") {
  constexpr auto rows_of = [](auto const& x, auto const& ends) {
    return sum(indices(ends), [&](auto i) { return sum(range(0, ends[i]), [&](auto j) { return exp(x[j]) * x[i]; }); });
  };
  std::vector<double> const x{0.1, 0.2, 0.3};
  std::vector<std::size_t> ends{1, 1, 2};
  auto second = prepare(sparse_hessian(rows_of, wrt<0>), x, ends);
  std::vector<double> h(second.pattern().columns.size());
  second(into(h), x, ends);
  ends = {3, 3, 3};
  CHECK_THROWS_AS(second(into(h), x, ends), data_misuse);
}
