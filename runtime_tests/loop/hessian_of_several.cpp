// Hessians by several arguments of which some are sequences: one sparse matrix over the numbers of all of them.
#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

using pair_of_indices = std::array<std::size_t, 2>;

// Parameters, points and numbers; sums in sums, and numbers outside of all sums.
constexpr auto everything = [](auto const& p, auto const& x, auto const& q, auto const& y) {
  return sum(indices(x),
             [&](auto i) {
               return exp(p[0] * x[i][0]) * x[i][1] *
                      sum(indices(y), [&](auto j) { return sin(x[i][0] * y[j] * q) * p[1]; });
             }) +
         p[0] * q * q;
};
// Each observation is of one camera and one point.
constexpr auto observed = [](auto const& cameras, auto const& points, auto const& seen, auto const& at) {
  return sum(indices(seen), [&](auto k) {
    auto const [c, p] = seen[k];
    auto const camera = cameras[c];
    auto const point = points[p];
    auto const depth = 2.0 + camera[2] * point[1];
    return square(camera[0] * point[0] / depth - at[k]) + square(camera[1] + point[1] * point[0] / depth);
  });
};
constexpr auto fitted = [](auto const& b, auto const& rates, auto const& which) {
  return sum(indices(which), [&](auto k) { return square(b[0] * exp(-rates[which[k]] * b[1]) - 0.5); });
};
// Read behind a condition, of sequences that may be empty.
constexpr auto behind = [](auto const& points, auto const& x, auto const& b) {
  auto s = b * b;
  if (b > 0.0) s += sum(range(0, x.size()), [&](auto i) { return points[i][2] * exp(points[i][0] * x[i] * b); });
  return s;
};
// Sums of all data behind a condition: that of a number, and those of rounds.
constexpr auto sums_behind = [](auto const& x, auto const& b) {
  auto s = x[0] * x[0];
  if (b > 0.0) s += sum(indices(x), [&](auto i) { return x[i] * sum(indices(x), [&](auto j) { return exp(x[j]); }); });
  return s + sum(range(1, x.size()), [&](auto i) {
           auto t = 1.0 * x[0];
           if (x[i - 1] > 0.5) t = x[i] * sum(indices(x), [&](auto j) { return sin(x[j]); });
           return t * b;
         });
};
// What a sequence does not have is read on a side that is not taken.
constexpr auto not_there = [](auto const& x, auto const& points, auto const& b) {
  auto s = x[0] * x[0] * b;
  if (b > 0.3) s += points[0][2] * points[0][1] * x[0];
  return s;
};
constexpr auto in_matrix = [](auto const& w, auto const& x, auto const& b) {
  return sum(range(0, rows(w)),
             [&](auto i) { return exp(b * sum(range(0, columns(w)), [&](auto j) { return w(i, j) * x[j]; })); });
};
// Each depends on a sum of all.
constexpr auto shares = [](auto const& x, auto const& y) {
  auto const total = sum(indices(x), [&](auto i) { return exp(x[i]); });
  return sum(indices(y), [&](auto i) { return square(y[i] * y[i] / total); });
};
// Sums outside of sums, and tables.
constexpr auto portions = [](auto const& x) {
  auto const total = sum(indices(x), [&](auto i) { return exp(x[i]); });
  return sum(indices(x), [&](auto i) { return square(x[i] / total); });
};
constexpr auto between = [](auto const& x) {
  auto const mean = sum(range(1, x.size()), [&](auto i) { return x[i - 1] * x[i]; });
  return sum(indices(x), [&](auto i) {
    auto const near = sum(range(0, i), [&](auto j) { return sin(x[i] * x[j] * mean); });
    return near * near + sum(range(0, i), [&](auto j) { return square(near * x[j]); });
  });
};
constexpr auto table = [](auto const& x, auto const& at) {
  auto const t = tabulate(range(1, x.size()), [&](auto i) { return exp(x[i] * x[i - 1]); });
  auto const u = tabulate(range(0, x.size() - 1), [&](auto i) { return t[i] + x[i]; });
  return log(1.0 + sum(indices(at), [&](auto k) { return u[at[k]] * u[at[k]] * t[0]; })) + x[0];
};
constexpr auto one_unused = [](auto const& x, auto const&, auto const& y) {
  return sum(indices(x), [&](auto i) { return x[i] * x[i] * y[i]; });
};

/// Compares each entry with differences.
template <int... I, class F, class... A>
void check_entries(F const& f, A const&... arguments) {
  std::tuple const plain{widened(arguments)...};
  in_a_row<F, std::remove_const_t<decltype(plain)>, I...> const expected(f, plain);
  auto const p = expected.point();
  auto const h = sparse_hessian(f, wrt<I...>)(arguments...);
  REQUIRE(h.pattern.rows.size() == p.size() + 1);
  numbers rows, found;
  for (std::size_t r = 0; r < p.size(); ++r) {
    for (long double const n : expected.hvp(p, unit(p.size(), r))) rows.push_back(n);
    for (std::size_t c = 0; c < p.size(); ++c) found.push_back(h(r, c));
  }
  CHECK(difference(found, rows) < 1e-8);
}
/// And what is asked for and kept in other ways with each other.
template <int... I, class F, class... A>
void check_all(F const& f, A const&... arguments) {
  check_entries<I...>(f, arguments...);
  auto const h = sparse_hessian(f, wrt<I...>)(arguments...);
  auto all = prepare(value_gradient_and_hessian(f, wrt<I...>), arguments...);
  for (int call = 0; call < 2; ++call) {
    auto const answer = all(arguments...);
    CHECK(answer.value == Approx(f(arguments...)));
    CHECK(difference(flat(answer.hessian), flat(h)) < 1e-12);
    CHECK(difference(flat(answer.gradient), flat(gradient(f, wrt<I...>)(arguments...))) < 1e-12);
  }
  std::vector<double> entries(h.size() + 1, 4.0);
  auto second = prepare(hessian(f, wrt<I...>), arguments...);
  CHECK_THROWS_AS(second(into(entries), arguments...), data_misuse);
  CHECK(entries == std::vector<double>(entries.size(), 4.0));
  entries.pop_back();
  second(into(entries), arguments...);
  second(add_to(entries), arguments...);
  for (std::size_t k = 0; k < entries.size(); ++k) CHECK(entries[k] == Approx(2 * h.data()[k]));
}

}  // namespace

TEST_CASE("by points, numbers and parameters, in any order") {
  std::array const p{0.3, 0.4};
  for (std::size_t n = 0; n <= 10; n += n < 5 ? 1 : 5) {
    CAPTURE(n);
    auto const x = samples<std::array<double, 2>>(n);
    auto const y = samples<double>(n == 10 ? 3 : n, 1);
    check_entries<0, 1, 2, 3>(everything, p, x, 0.7, y);
    check_entries<3, 0, 1>(everything, p, x, 0.7, y);
  }
}

TEST_CASE("by cameras and points that observations name") {
  for (std::size_t n = 0; n <= 10; ++n) {
    CAPTURE(n);
    std::vector<pair_of_indices> seen;
    for (std::size_t k = 0; k < n; ++k) seen.push_back({k % 2, (k * k + 1) % 4});
    auto const cameras = samples<std::array<double, 3>>(2);
    auto const points = samples<std::array<double, 2>>(4, 1);
    check_all<0, 1>(observed, cameras, points, seen, samples<double>(n, 2));
  }
}

TEST_CASE("the matrix is as sparse as what belongs together") {
  std::vector<pair_of_indices> const seen{{0, 1}, {1, 1}};
  auto const h = sparse_hessian(observed, wrt<0, 1>)(samples<std::array<double, 3>>(2),
                                                     samples<std::array<double, 2>>(4, 1), seen, samples<double>(2, 2));
  REQUIRE(h.pattern.rows.size() == 2 * 3 + 4 * 2 + 1);
  CHECK(h.pattern.rows[6] == h.pattern.rows[8]);    // nobody sees the first point,
  CHECK(h.pattern.rows[10] == h.pattern.rows[14]);  // nor the last two
  CHECK(h(0, 3) == 0);
}

TEST_CASE("by parameters and a sequence that index data pick from") {
  for (std::size_t n = 0; n <= 10; ++n) {
    CAPTURE(n);
    std::vector<int> which;
    for (std::size_t k = 0; k < n; ++k) which.push_back(static_cast<int>(k * k % 3));
    check_entries<0, 1>(fitted, std::array{1.1, 0.6}, samples<double>(3), which);
  }
}

TEST_CASE("by sequences that are read behind a condition, and may be empty") {
  for (std::size_t n : {0u, 1u, 5u}) {
    auto const points = samples<std::array<double, 3>>(n);
    check_entries<0, 1, 2>(behind, points, samples<double>(n, 1), 0.4);
    check_entries<0, 1, 2>(behind, points, samples<double>(n, 1), -0.4);
  }
}

TEST_CASE("through sums of all data behind conditions") {
  for (std::size_t n : {1u, 2u, 5u})
    for (double const b : {0.4, -0.4}) check_entries<0, 1>(sums_behind, samples<double>(n), b);
}

TEST_CASE("what is not there has no place in the matrix") {
  std::vector<std::array<double, 3>> const none;
  check_entries<0, 1, 2>(not_there, samples<double>(2), none, 0.2);
  auto const h = sparse_hessian(not_there)(samples<double>(2), none, 0.2);
  CHECK(h.size() == 3);  // x[0] with itself and with b, both ways
}

TEST_CASE("by a matrix in somebody's memory and a sequence") {
  std::vector<double> const w = samples<double>(6), x = samples<double>(3, 1);
  auto const h = hessian(in_matrix)(matrix_view(w.data(), 2, 3), x, 0.5);
  REQUIRE(h.pattern.rows.size() == 6 + 3 + 1 + 1);
  std::array<double, 10> all{};
  for (std::size_t k = 0; k < 6; ++k) all[k] = w[k];
  for (std::size_t k = 0; k < 3; ++k) all[6 + k] = x[k];
  all[9] = 0.5;
  constexpr auto unrolled = [](auto const& p) {
    auto const row = [&](std::size_t i) { return p[3 * i] * p[6] + p[3 * i + 1] * p[7] + p[3 * i + 2] * p[8]; };
    return exp(p[9] * row(0)) + exp(p[9] * row(1));
  };
  auto const expected = hessian(unrolled)(all);
  for (std::size_t r = 0; r < 10; ++r)
    for (std::size_t c = 0; c < 10; ++c) CHECK(h(r, c) == Approx(expected[r][c]));
}

TEST_CASE("by sequences whose elements all depend on each other, and by one that nothing depends on") {
  for (std::size_t n : {0u, 1u, 2u, 5u}) {
    check_entries<0, 1>(shares, samples<double>(n + 1), samples<double>(n, 1));
    check_entries<0, 1, 2>(one_unused, samples<double>(n), samples<std::array<double, 2>>(3), samples<double>(n, 1));
  }
}

TEST_CASE("by one sequence, through sums of all of it") {
  for (std::size_t n = 0; n <= 10; n += n < 4 ? 1 : 3) {
    CAPTURE(n);
    check_entries<0>(portions, samples<double>(n));
    check_entries<0>(between, samples<double>(n));
  }
}

TEST_CASE("by one sequence, through tables that are read where others are") {
  for (std::size_t n = 2; n <= 10; n += n < 5 ? 1 : 5) {
    std::vector<int> at;
    for (std::size_t k = 0; k < 5; ++k) at.push_back(static_cast<int>(k * k % (n - 1)));
    check_entries<0>(table, samples<double>(n), at);
  }
}
