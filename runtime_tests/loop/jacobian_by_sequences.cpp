// Jacobians of tables, and of several numbers, by arguments of which some are sequences: one sparse matrix.
#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

using pair_of_indices = std::array<std::size_t, 2>;

// Rows of neighbours, of a parameter, and of numbers that are read in each round.
constexpr auto neighbours = [](auto const& b, auto const& x, auto const& y) {
  return tabulate(range(1, x.size()), [&](auto i) { return b[0] * x[i] * x[i - 1] + exp(b[1] * y[0]) * number(i); });
};
// Each observation is of one camera and one point, and has two residuals.
constexpr auto observed = [](auto const& cameras, auto const& points, auto const& q, auto const& seen, auto const& at) {
  return tabulate(indices(seen), [&](auto k) {
    auto const [c, p] = seen[k];
    auto const camera = cameras[c];
    auto const point = points[p];
    auto const depth = 2.0 + camera[2] * point[1];
    return std::array{q * camera[0] * point[0] / depth - at[k], camera[1] + point[1] * point[0] / depth};
  });
};
// Indices that may be the same.
constexpr auto twice = [](auto const& x, auto const& at) {
  return tabulate(indices(at), [&](auto k) { return x[at[k]] * x[at[k]] * x[k] + sin(x[0]); });
};
// Full rows: sums outside of rounds and inside of them.
constexpr auto portions = [](auto const& x, auto const& b) {
  auto const total = sum(indices(x), [&](auto i) { return exp(b * x[i]); });
  return tabulate(indices(x), [&](auto i) { return x[i] / total + total * b; });
};
constexpr auto between = [](auto const& x, auto const& y) {
  auto const mean = sum(range(1, x.size()), [&](auto i) { return x[i - 1] * x[i]; });
  return tabulate(indices(x), [&](auto i) {
    auto const near = sum(range(0, i), [&](auto j) { return sin(x[i] * x[j] * mean); });
    return std::array{near * near, sum(range(0, i), [&](auto j) {
                        return square(near * x[j]) + sum(indices(y), [&](auto k) { return x[j] * y[k] * near; });
                      })};
  });
};
constexpr auto largest = [](auto const& x, auto const& y) {
  auto const top = max(indices(x), [&](auto i) { return x[i] * x[i]; });
  return tabulate(indices(y), [&](auto i) {
    return top * y[i] + log_sum_exp(indices(x), [&](auto j) { return x[j] * y[i]; }) +
           min(range(0, i + 1), [&](auto j) { return y[j] * 1.5; });
  });
};
constexpr auto through_tables = [](auto const& x, auto const& at) {
  auto const t = tabulate(range(1, x.size()), [&](auto i) { return exp(x[i] * x[i - 1]); });
  auto const u = tabulate(range(0, x.size() - 1), [&](auto i) { return std::array{t[i] + x[i], x[i]}; });
  return tabulate(indices(at), [&](auto k) { return u[at[k]][0] * t[0] + u[at[k]][1] + t[k / 2]; });
};
constexpr auto a_table_in_a_round = [](auto const& x) {
  return tabulate(indices(x), [&](auto i) {
    auto const t = tabulate(range(0, i + 1), [&](auto j) { return sin(x[j] * x[i]); });
    return sum(range(0, i + 1), [&](auto j) { return t[j] * t[i - j]; });
  });
};
// Behind conditions: of all rounds, of each round, and around what is read of a sequence that may be empty.
constexpr auto behind = [](auto const& points, auto const& x, auto const& b) {
  auto const one = tabulate(indices(x), [&](auto i) {
    auto s = x[i] * b;
    if (x[i] > 0.5) s += exp(x[i]) * b;
    if (b < 0.0) s += points[0][2] * points[0][1] * x[i];
    return s;
  });
  if (b > 0.3) return tabulate(indices(x), [&](auto i) { return where(x[i] > 0.4, square(x[i]), b * points[1][0]); });
  return one;
};
constexpr auto in_matrix = [](auto const& w, auto const& x) {
  return tabulate(range(0, rows(w)), [&](auto i) {
    return tanh(sum(range(0, columns(w)), [&](auto j) { return w(i, j) * x[j]; })) +
           sum(indices(x), [&](auto j) { return x[j]; });
  });
};
constexpr auto several = [](auto const& b, auto const& x, auto const& y) {
  auto const s = sum(indices(x), [&](auto i) { return exp(b[0] * x[i][0]) * x[i][1]; });
  return std::tuple{log(2.0 + s), std::array{b[1] * sum(indices(y), [&](auto k) { return y[k] * s; }), b[0] * b[1]}};
};
constexpr auto one_number = [](auto const& x, auto const& y) {
  return log(1.0 + sum(indices(x), [&](auto i) { return x[i] * x[i] * y[0]; }));
};
constexpr auto one_unused = [](auto const& x, auto const&, auto const& y) {
  return tabulate(indices(y), [&](auto i) { return std::array{2.0 + 0.0 * y[i], y[i], x[i]}; });
};
constexpr auto curve = [](auto const& b, auto const& t) {
  return tabulate(indices(t), [&](auto i) { return b[0] * exp(-b[1] * t[i]) + b[2]; });
};

/// The rows of a matrix, zeros included.
template <class Matrix>
numbers dense(Matrix const& m, std::size_t columns) {
  numbers all;
  for (std::size_t r = 0; r + 1 < m.pattern.rows.size(); ++r)
    for (std::size_t c = 0; c < columns; ++c) all.push_back(static_cast<long double>(m(r, c)));
  return all;
}
/// Offsets and columns rise.
void check_pattern(auto const& p, std::size_t columns) {
  REQUIRE(p.rows[0] == 0);
  REQUIRE(p.rows[p.rows.size() - 1] == static_cast<int>(p.columns.size()));
  for (std::size_t r = 0; r + 1 < p.rows.size(); ++r)
    for (int k = p.rows[r]; k < p.rows[r + 1]; ++k) {
      REQUIRE((p.columns[k] >= 0 && p.columns[k] < static_cast<int>(columns)));
      REQUIRE((k == p.rows[r] || p.columns[k - 1] < p.columns[k]));
    }
}

/// Compares each entry with differences.
template <class T, int... I, class F, class... A>
void check_entries(F const& f, A const&... arguments) {
  std::tuple const plain{widened(arguments)...};
  in_a_row<F, std::remove_const_t<decltype(plain)>, I...> const expected(f, plain);
  auto const p = expected.point();
  numbers const value = expected.values(p);
  auto const j = sparse_jacobian(f, wrt<I...>)(arguments...);
  REQUIRE(j.pattern.rows.size() == value.size() + 1);
  check_pattern(j.pattern, p.size());
  numbers rows(value.size() * p.size());
  for (std::size_t c = 0; c < p.size(); ++c) {
    numbers const column = expected.jvp(p, unit(p.size(), c));
    for (std::size_t r = 0; r < value.size(); ++r) rows[r * p.size() + c] = column[r];
  }
  CHECK(difference(dense(j, p.size()), rows) < tolerance<T>);
}
/// And what is asked for and kept in other ways with each other.
template <class T, int... I, class F, class... A>
void check_all(F const& f, A const&... arguments) {
  check_entries<T, I...>(f, arguments...);
  auto const j = jacobian(f, wrt<I...>)(arguments...);
  auto all = prepare(value_and_jacobian(f, wrt<I...>), arguments...);
  CHECK(all.pattern().columns == j.pattern.columns);
  CHECK(all.pattern().rows == j.pattern.rows);
  for (int call = 0; call < 2; ++call) {
    auto const answer = all(arguments...);
    CHECK(difference(flat(answer.value), flat(f(arguments...))) < tolerance<T>);
    CHECK(flat(answer.jacobian) == flat(j));
  }
  std::vector<T> entries(j.size() + 1, T(4));
  auto second = prepare(sparse_jacobian(f, wrt<I...>), arguments...);
  CHECK_THROWS_AS(second(into(entries), arguments...), data_misuse);
  CHECK(entries == std::vector<T>(entries.size(), T(4)));
  entries.pop_back();
  second(into(entries), arguments...);
  CHECK(flat(entries) == flat(j));
  second(add_to(entries), arguments...);
  for (std::size_t k = 0; k < entries.size(); ++k) CHECK(entries[k] == Approx(2 * j.data()[k]));
}
/// Compares products of many rows with jvp and vjp. `v` has the shapes of what is differentiated by, `w` that of the
/// result.
template <int... I, class F, class V, class W, class... A>
void check_products(F const& f, V const& v, W const& w, A const&... arguments) {
  auto const j = jacobian(f, wrt<I...>)(arguments...);
  numbers const direction = flat(v), weights = flat(w);
  check_pattern(j.pattern, direction.size());
  numbers along(weights.size()), weighted(direction.size());
  for (std::size_t r = 0; r < weights.size(); ++r)
    for (int k = j.pattern.rows[r]; k < j.pattern.rows[r + 1]; ++k) {
      along[r] += j.data()[k] * direction[static_cast<std::size_t>(j.pattern.columns[k])];
      weighted[static_cast<std::size_t>(j.pattern.columns[k])] += j.data()[k] * weights[r];
    }
  std::apply(
      [&](auto const&... part) { CHECK(difference(flat(jvp(f, wrt<I...>)(arguments..., part...)), along) < 1e-12); },
      v);
  CHECK(difference(flat(vjp(f, wrt<I...>)(arguments..., w)), weighted) < 1e-12);
}

std::vector<pair_of_indices> seen_by(std::size_t n, std::size_t cameras, std::size_t points) {
  std::vector<pair_of_indices> seen;
  for (std::size_t k = 0; k < n; ++k) seen.push_back({k % cameras, (k * k + 1) % points});
  return seen;
}
std::vector<int> picked(std::size_t n, std::size_t from) {
  std::vector<int> at;
  for (std::size_t k = 0; k < n; ++k) at.push_back(static_cast<int>(k * k % from));
  return at;
}

}  // namespace

TEST_CASE("rows of neighbours, parameters and what all rounds read") {
  for (std::size_t n = 1; n < 10; ++n) {
    CAPTURE(n);
    std::array const b{0.3, 0.4};
    check_entries<double, 2, 0, 1>(neighbours, b, samples<double>(n), samples<double>(2, 1));
    check_all<float, 1>(neighbours, std::array{0.3F, 0.4F}, samples<float>(n), samples<float>(2, 1));
  }
}

TEST_CASE("two rows for each observation of a camera and a point") {
  for (std::size_t n = 0; n < 10; ++n) {
    CAPTURE(n);
    check_all<double, 0, 1, 2>(observed, samples<std::array<double, 3>>(2), samples<std::array<double, 2>>(4, 1), 0.7,
                               seen_by(n, 2, 4), samples<double>(n, 2));
  }
}

TEST_CASE("many observations") {
  for (std::size_t n : {64u, 2051u}) {
    auto const cameras = samples<std::array<double, 3>>(7);
    auto const points = samples<std::array<double, 2>>(90, 1);
    check_products<0, 1, 2>(observed, std::tuple{direction_for(cameras, 3), direction_for(points, 4), 0.3},
                            samples<std::array<double, 2>>(n, 5), cameras, points, 0.7, seen_by(n, 7, 90),
                            samples<double>(n, 2));
  }
}

TEST_CASE("a row has what belongs to it and no more") {
  auto const j = jacobian(observed, wrt<0, 1>)(samples<std::array<double, 3>>(2), samples<std::array<double, 2>>(4, 1),
                                               0.7, seen_by(3, 2, 4), samples<double>(3, 2));
  REQUIRE(j.pattern.rows.size() == 3 * 2 + 1);
  for (std::size_t k = 0; k < 3; ++k) {
    CHECK(j.pattern.rows[2 * k + 1] - j.pattern.rows[2 * k] == 4);      // without the camera's second number
    CHECK(j.pattern.rows[2 * k + 2] - j.pattern.rows[2 * k + 1] == 4);  // without its first one
  }
}

TEST_CASE("elements that are read at several indices, which may be the same") {
  for (std::size_t n = 1; n < 10; ++n) {
    CAPTURE(n);
    check_entries<double, 0>(twice, samples<double>(n), picked(n, n));
  }
}

TEST_CASE("full rows, through sums of all") {
  for (std::size_t n = 0; n < 10; ++n) {
    CAPTURE(n);
    check_entries<double, 0, 1>(portions, samples<double>(n), 0.6);
    check_entries<double, 1, 0>(between, samples<double>(n), samples<double>(3, 1));
    check_entries<double, 0, 1>(largest, samples<double>(n + 1), samples<double>(n, 1));
  }
  auto const x = samples<double>(300);
  check_products<0, 1>(portions, std::tuple{direction_for(x, 2), 0.3}, samples<double>(300, 5), x, 0.6);
}

TEST_CASE("through tables that are read where others are") {
  for (std::size_t n = 2; n < 10; ++n) {
    CAPTURE(n);
    check_entries<double, 0>(through_tables, samples<double>(n), picked(n - 1, n - 1));
    check_entries<double, 0>(a_table_in_a_round, samples<double>(n));
  }
}

TEST_CASE("behind conditions") {
  for (std::size_t n : {0u, 1u, 5u, 9u}) {
    CAPTURE(n);
    check_all<double, 0, 1, 2>(behind, samples<std::array<double, 3>>(2), samples<double>(n, 1), 0.4);
    check_all<double, 0, 1, 2>(behind, samples<std::array<double, 3>>(2), samples<double>(n, 1), -0.4);
    check_entries<double, 1, 2, 0>(behind, std::vector<std::array<double, 3>>{}, samples<double>(n, 1), 0.2);
  }
}

TEST_CASE("by a matrix in somebody's memory, a span and an array") {
  std::vector<double> const w = samples<double>(6), x = samples<double>(3, 1);
  auto const j = jacobian(in_matrix)(matrix_view(w.data(), 2, 3), x);
  REQUIRE(j.pattern.rows.size() == 3);
  auto const v = samples<double>(2, 4);
  check_products<1>(in_matrix, std::tuple{direction_for(x, 2)}, v, matrix_view(w.data(), 2, 3), x);
  auto const by_matrix = vjp(in_matrix, wrt<0>)(matrix_view(w.data(), 2, 3), x, v);
  for (std::size_t k = 0; k < 6; ++k) CHECK(j(k / 3, k) * v[k / 3] == Approx(by_matrix.data()[k]));
  CHECK((j(0, 3) == 0 && j(1, 2) == 0));
  CHECK(difference(flat(jacobian(twice, wrt<0>)(std::span<double const>(w), picked(6, 6))),
                   flat(jacobian(twice, wrt<0>)(w, picked(6, 6)))) == 0);
}

TEST_CASE("of results that are no table") {
  for (std::size_t n = 0; n < 10; ++n) {
    CAPTURE(n);
    check_all<double, 0, 1, 2>(several, std::array{0.3, 0.4}, samples<std::array<double, 2>>(n), samples<double>(3, 1));
    check_entries<double, 0, 1>(one_number, samples<double>(n), samples<double>(1, 1));
    check_entries<double, 0, 1, 2>(one_unused, samples<double>(n), samples<double>(2), samples<double>(n, 1));
  }
}

TEST_CASE("by arguments of fixed shape alone") {
  std::array const b{1.1, 0.7, 0.2};
  for (std::size_t n = 0; n < 10; ++n) {
    auto const t = samples<double>(n);
    check_entries<double, 0>(curve, b, t);
    auto const j = sparse_jacobian(curve, wrt<0>)(b, t);
    CHECK(difference(flat(jacobian(curve, wrt<0>)(b, t)), dense(j, 3)) < 1e-12);
  }
}

TEST_CASE("what does not fit is refused before anything is written") {
  auto const cameras = samples<std::array<double, 3>>(2);
  auto points = samples<std::array<double, 2>>(4, 1);
  auto seen = seen_by(5, 2, 4);
  auto const at = samples<double>(5, 2);
  auto all = prepare(value_and_jacobian(observed, wrt<0, 1>), cameras, points, 0.7, seen, at);
  std::vector<double> values(10, 4.0), entries(all.pattern().columns.size(), 4.0);
  auto const unchanged = [&] {
    CHECK(values == std::vector<double>(values.size(), 4.0));
    CHECK(entries == std::vector<double>(entries.size(), 4.0));
  };
  values.resize(9, 4.0);
  CHECK_THROWS_AS(all(into(values, entries), cameras, points, 0.7, seen, at), data_misuse);
  unchanged();
  values.resize(10, 4.0);
  CHECK_THROWS_AS(all(into(values, points), cameras, points, 0.7, seen, at), data_misuse);
  unchanged();
  auto const short_at = samples<double>(4, 2);
  CHECK_THROWS_AS(all(into(values, entries), cameras, points, 0.7, seen, short_at), data_misuse);
  unchanged();
  auto const question = value_and_jacobian(observed, wrt<0, 1>);
  CHECK_THROWS_AS(question(into(values, entries), cameras, points, 0.7, seen, short_at), data_misuse);
  unchanged();
  seen[2][1] = 4;
  CHECK_THROWS_AS(prepare(question, cameras, points, 0.7, seen, at), data_misuse);
  seen[2][1] = 0;
  question(into(values, entries), cameras, points, 0.7, seen, at);
  CHECK(values[0] != 4.0);
}
