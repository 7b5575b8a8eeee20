// Hessians of which each round's part is semidefinite, beside parts that Eigen decomposes and a loop adds up.
#include <Eigen/Dense>
#include <cstring>
#include <limits>
#include <random>

#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

template <class T>
using matrix_of = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic>;

template <class T>
matrix_of<T> nearest_semidefinite(matrix_of<T> const& m) {
  Eigen::SelfAdjointEigenSolver<matrix_of<T>> const solver(m);
  return solver.eigenvectors() * solver.eigenvalues().cwiseMax(T(0)).asDiagonal() * solver.eigenvectors().transpose();
}
// The Hessian of what one round computes, as a function of the numbers that it reads.
template <class F, class T, std::size_t N>
matrix_of<T> part_of(F const& f, std::array<T, N> const& at) {
  auto const h = hessian(f)(at);
  matrix_of<T> m(N, N);
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t j = 0; j < N; ++j) m(static_cast<int>(i), static_cast<int>(j)) = h[i][j];
  return m;
}
template <class T>
void add_part(matrix_of<T>& to, matrix_of<T> const& part, std::vector<int> const& numbers) {
  for (int i = 0; i < part.rows(); ++i)
    for (int j = 0; j < part.cols(); ++j) to(numbers[i], numbers[j]) += part(i, j);
}
template <class H>
auto dense(H const& h) {
  int const n = static_cast<int>(h.pattern.rows.size()) - 1;
  matrix_of<std::remove_cvref_t<decltype(h.values[0])>> m = matrix_of<typename H::value_type>::Zero(n, n);
  for (int i = 0; i < n; ++i)
    for (int k = h.pattern.rows[i]; k < h.pattern.rows[i + 1]; ++k) m(i, h.pattern.columns[k]) = h.values[k];
  return m;
}
template <class T>
void compare(matrix_of<T> const& found, matrix_of<T> const& expected) {
  REQUIRE(found.rows() == expected.rows());
  if (found.rows() == 0) return;
  T const scale = T(1) + expected.cwiseAbs().maxCoeff(), most = scale * T(200) * std::numeric_limits<T>::epsilon();
  CHECK((found - expected).cwiseAbs().maxCoeff() <= most);
  CHECK(found == found.transpose());
  Eigen::SelfAdjointEigenSolver<matrix_of<T>> const solver(found);
  CHECK(solver.eigenvalues().minCoeff() >= -most);
}
template <class A, class B>
void same_pattern(A const& a, B const& b) {
  CHECK(std::vector<int>(a.rows.begin(), a.rows.end()) == std::vector<int>(b.rows.begin(), b.rows.end()));
  CHECK(std::vector<int>(a.columns.begin(), a.columns.end()) == std::vector<int>(b.columns.begin(), b.columns.end()));
}

using edge = std::array<int, 2>;
using triangle = std::array<int, 3>;

// The energy of a spring of length 1.
constexpr auto stretched = [](auto const& p) {
  auto const dx = p[0] - p[2], dy = p[1] - p[3];
  return square(sqrt(dx * dx + dy * dy) - 1.0);
};
constexpr auto springs = [](auto const& x, auto const& edges) {
  return sum(indices(edges), [&](auto k) {
    auto const [a, b] = edges[k];
    return stretched(std::array{x[a][0], x[a][1], x[b][0], x[b][1]});
  });
};
// The symmetric Dirichlet energy of a triangle that was half a square.
constexpr auto distorted = [](auto const& p) {
  auto const a = p[2] - p[0], b = p[4] - p[0], c = p[3] - p[1], d = p[5] - p[1];
  auto const area = a * d - b * c;
  return (a * a + b * b + c * c + d * d) * (1.0 + 1.0 / (area * area));
};
constexpr auto distortion = [](auto const& x, auto const& triangles) {
  return sum(indices(triangles), [&](auto t) {
    auto const [i, j, k] = triangles[t];
    return distorted(std::array{x[i][0], x[i][1], x[j][0], x[j][1], x[k][0], x[k][1]});
  });
};

// Numbers of two sequences and one that is in none; what is outside of the sum is a round by itself.
constexpr auto mixed_one = [](auto const& p) { return sin(p[0] * p[1]) * p[2] - p[1] * p[3] * p[3]; };
constexpr auto mixed = [](auto const& x, auto const& y, auto const& b, auto const& factor) {
  return sum(range(0, y.size()), [&](auto i) { return mixed_one(std::array{x[i], x[i + 1], y[i], b}); }) * factor -
         x.back() * b * b;
};
constexpr auto pair_one = [](auto const& p) { return sin(p[0] * p[1]); };
constexpr auto pairs = [](auto const& x) {
  return sum(indices(x), [&](auto i) {
    return x[i] * x[i] * x[i] - 2.0 * sum(range(0, i), [&](auto j) { return pair_one(std::array{x[i], x[j]}); });
  });
};

template <class T, class Elements, class F, class Of>
void check_mesh(std::vector<std::array<T, 2>> const& x, Elements const& elements, F const& energy, Of const& of_one) {
  constexpr std::size_t corners = std::tuple_size_v<typename Elements::value_type>;
  int const n = static_cast<int>(2 * x.size());
  matrix_of<T> expected = matrix_of<T>::Zero(n, n);
  for (auto const& e : elements) {
    std::array<T, 2 * corners> at{};
    std::vector<int> numbers;
    for (std::size_t k = 0; k < 2 * corners; ++k) {
      at[k] = x[e[k / 2]][k % 2];
      numbers.push_back(2 * e[k / 2] + static_cast<int>(k % 2));
    }
    add_part(expected, nearest_semidefinite(part_of(of_one, at)), numbers);
  }
  compare(dense(sparse_hessian(energy, wrt<0>, projected)(x, elements)), expected);
}

// Corners and triangles of a square grid, moved at random.
template <class T>
auto grid(int side) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> move(-0.3, 0.3);
  std::vector<std::array<T, 2>> x;
  for (int i = 0; i <= side; ++i)
    for (int j = 0; j <= side; ++j) x.push_back({static_cast<T>(j + move(random)), static_cast<T>(i + move(random))});
  std::vector<triangle> triangles;
  for (int i = 0; i < side; ++i)
    for (int j = 0; j < side; ++j) {
      int const k = i * (side + 1) + j;
      triangles.push_back({k, k + 1, k + side + 1});
      triangles.push_back({k + side + 2, k + side + 1, k + 1});
    }
  return std::pair{x, triangles};
}

}  // namespace

TEMPLATE_TEST_CASE("parts of any number of rounds are those of Eigen", "", double, float) {
  for (std::size_t n = 0; n < 10; ++n) {
    auto const x = samples<std::array<TestType, 2>>(n + 1);
    std::vector<edge> edges;
    for (int k = 0; k < static_cast<int>(n); ++k) edges.push_back({k, k + 1});
    CAPTURE(n);
    check_mesh(x, edges, springs, stretched);
  }
}

TEST_CASE("parts of triangles are those of Eigen") {
  auto const [x, triangles] = grid<double>(5);
  check_mesh(x, triangles, distortion, distorted);
}

TEST_CASE("other answers are those of the usual question, and so is the pattern") {
  auto const [x, triangles] = grid<double>(3);
  auto const h = sparse_hessian(distortion, wrt<0>, projected)(x, triangles);
  auto const usual = value_gradient_and_hessian(distortion, wrt<0>)(x, triangles);
  same_pattern(h.pattern, usual.hessian.pattern);
  auto prepared = prepare(value_gradient_and_hessian(distortion, wrt<0>, projected), x, triangles);
  auto const all = prepared(x, triangles);
  CHECK(all.value == Approx(usual.value).epsilon(1e-14));
  for (std::size_t k = 0; k < x.size(); ++k)
    for (std::size_t c = 0; c < 2; ++c)
      CHECK(all.gradient[k][c] == Approx(usual.gradient[k][c]).epsilon(1e-12).margin(1e-12));
  compare<double>(dense(all.hessian), dense(h));
  CHECK((dense(h) - dense(usual.hessian)).norm() > 1);
}

TEST_CASE("a part is over all numbers that a round reads, of sequences or not") {
  double const b = 0.7, factor = 1.5;
  auto const x = samples<double>(8), y = samples<double>(7, 1);
  matrix_of<double> by_all = matrix_of<double>::Zero(16, 16), by_some = matrix_of<double>::Zero(9, 9);
  for (int i = 0; i < 7; ++i) {
    matrix_of<double> const part = factor * part_of(mixed_one, std::array{x[i], x[i + 1], y[i], b});
    add_part<double>(by_all, nearest_semidefinite(part), {i, i + 1, 8 + i, 15});
    matrix_of<double> without(3, 3);
    for (int r = 0; r < 3; ++r)
      for (int c = 0; c < 3; ++c) without(r, c) = part(r == 2 ? 3 : r, c == 2 ? 3 : c);
    add_part<double>(by_some, nearest_semidefinite<double>(without), {i, i + 1, 8});
  }
  matrix_of<double> outside(2, 2);
  outside << 0, -2 * b, -2 * b, -2 * x.back();
  add_part<double>(by_all, nearest_semidefinite(outside), {7, 15});
  add_part<double>(by_some, nearest_semidefinite(outside), {7, 8});
  compare(dense(hessian(mixed, wrt<0, 1, 2>, projected)(x, y, b, factor)), by_all);
  compare(dense(sparse_hessian(mixed, wrt<0, 2>, projected)(x, y, b, factor)), by_some);
}

TEST_CASE("sums in sums have a part for each inner round, and what is beside them one for the outer round") {
  for (std::size_t const n : {0u, 1u, 2u, 9u, 21u}) {
    auto x = samples<double>(n);
    for (std::size_t k = 0; k < n; k += 2) x[k] = -x[k];
    matrix_of<double> expected = matrix_of<double>::Zero(n, n);
    for (int i = 0; i < static_cast<int>(n); ++i) {
      expected(i, i) += std::max(0.0, 6 * x[i]);
      for (int j = 0; j < i; ++j)
        add_part<double>(expected, nearest_semidefinite<double>(-2 * part_of(pair_one, std::array{x[i], x[j]})),
                         {i, j});
    }
    compare(dense(hessian(pairs, projected)(x)), expected);
  }
}

TEST_CASE("sums over one range are one loop, and conditions choose among rounds and sums") {
  constexpr auto f = [](auto const& x, auto const& kinds, auto const& scale) {
    auto total = sum(indices(kinds), [&](auto i) {
      auto const d = x[i + 1] - x[i];
      if (kinds[i] > 0.5) return exp(d * x[i]);
      return -d * d;
    });
    if (scale > 0.0) total += scale * sum(indices(kinds), [&](auto i) { return square(x[i]); });
    return where(scale > 5.0, total / scale, total);
  };
  constexpr auto first = [](auto const& p) { return exp((p[1] - p[0]) * p[0]); };
  constexpr auto second = [](auto const& p) { return -square(p[1] - p[0]); };
  auto const x = samples<double>(12), kinds = samples<double>(11, 2);
  for (double const scale : {-1.0, 1.0, 8.0}) {
    matrix_of<double> expected = matrix_of<double>::Zero(12, 12);
    for (int i = 0; i < 11; ++i) {
      std::array const at{x[i], x[i + 1]};
      matrix_of<double> part = kinds[i] > 0.5 ? part_of(first, at) : part_of(second, at);
      if (scale > 0) part(0, 0) += 2 * scale;
      if (scale > 5) part /= scale;
      add_part<double>(expected, nearest_semidefinite(part), {i, i + 1});
    }
    CAPTURE(scale);
    compare(dense(sparse_hessian(f, wrt<0>, projected)(x, kinds, scale)), expected);
  }
}

TEST_CASE("numbers that have nothing to do with each other are parts of their own") {
  constexpr auto f = [](auto const& x, auto const& y) {
    return sum(indices(x), [&](auto i) { return sin(x[i]) + cos(y[i]) + 3.0 * x[i]; });
  };
  auto const x = samples<double>(9), y = samples<double>(9, 1);
  auto const h = sparse_hessian(f, wrt<0, 1>, projected)(x, y);
  same_pattern(h.pattern, sparse_hessian(f, wrt<0, 1>)(x, y).pattern);
  CHECK(h.size() == 18);
  for (std::size_t k = 0; k < 18; ++k) CHECK(h.values[k] == 0);  // -sin x, -cos y
}

TEST_CASE("a number is one however its index is written") {
  constexpr auto direct = [](auto const& x) {
    return sum(range(1, x.size() - 1), [&](auto i) { return sin((x[i + 1] - x[i]) * (x[i] - x[i - 1])); });
  };
  constexpr auto by_table = [](auto const& x) {
    auto const d = tabulate(range(0, x.size() - 1), [&](auto i) { return x[i + 1] - x[i]; });
    return sum(range(1, x.size() - 1), [&](auto i) {
      auto const j = i - 1;
      return sin(d[i] * (x[j + 1] - x[2 * i - j - 2]));
    });
  };
  auto x = samples<double>(12);
  for (std::size_t k = 0; k < 12; k += 2) x[k] *= -3;
  auto const one = hessian(direct, projected)(x), other = hessian(by_table, projected)(x);
  same_pattern(one.pattern, other.pattern);
  compare<double>(dense(other), dense(one));
}

TEST_CASE("a NaN stays in its round") {
  auto [x, triangles] = grid<double>(2);
  x[0][0] = std::numeric_limits<double>::quiet_NaN();
  auto const h = dense(sparse_hessian(distortion, wrt<0>, projected)(x, triangles));
  CHECK(std::isnan(h(0, 0)));
  CHECK(std::isnan(h(3, 1)));
  CHECK(!std::isnan(h(17, 17)));
}

namespace {

template <class T, int N>
void check_matrices() {
  using V =
      std::conditional_t<(detail::code::lane_count<T> > 1), detail::code::lanes<T, detail::code::lane_count<T>>, T>;
  constexpr int width = sizeof(V) / sizeof(T), size = N * (N + 1) / 2;
  std::mt19937 random(N);
  std::uniform_real_distribution<double> number(-1, 1);
  for (int run = 0; run < 60; ++run) {
    T values[size][width], alone[size];
    std::vector<matrix_of<T>> given;
    for (int lane = 0; lane < width; ++lane) {
      matrix_of<T> m = matrix_of<T>::Zero(N, N);
      int const rank = (run + lane) % (N + 2);
      for (int r = 0; r < rank; ++r) {
        matrix_of<T> v(N, 1);
        for (int i = 0; i < N; ++i) v(i, 0) = T(number(random));
        m += T(run % 3 == 0 || number(random) > 0 ? 1 : -1) * v * v.transpose();
      }
      m *= std::pow(T(2), T(((run + 3 * lane) % 7 - 3) * 15));
      if (run % 5 == 0) m = matrix_of<T>(m.diagonal().asDiagonal());
      given.push_back(m);
      for (int i = 0, k = 0; i < N; ++i)
        for (int j = 0; j <= i; ++j) values[k++][lane] = m(i, j);
    }
    V numbers[size];
    std::memcpy(numbers, values, sizeof(values));
    detail::code::semidefinite_matrix<N, V>::make(numbers);
    std::memcpy(values, numbers, sizeof(values));
    for (int lane = 0; lane < width; ++lane) {
      matrix_of<T> found(N, N);
      for (int i = 0, k = 0; i < N; ++i)
        for (int j = 0; j <= i; ++j, ++k) {
          found(i, j) = found(j, i) = values[k][lane];
          alone[k] = given[lane](i, j);
        }
      T const most = T(8 * N) * std::numeric_limits<T>::epsilon() * given[lane].cwiseAbs().maxCoeff();
      CAPTURE(N, run, lane);
      CHECK((found - nearest_semidefinite(given[lane])).cwiseAbs().maxCoeff() <= 2 * most);
      // One matrix alone is the same but for rounding.
      detail::code::semidefinite_matrix<N, T>::make(alone);
      for (int k = 0; k < size; ++k) CHECK(std::abs(alone[k] - values[k][lane]) <= 2 * most);
    }
  }
}

}  // namespace

TEST_CASE("small matrices become semidefinite as Eigen says") {
  check_matrices<double, 2>();
  check_matrices<double, 6>();
  check_matrices<double, 12>();
  check_matrices<float, 4>();
}

TEST_CASE("lanes do not know of each other, and what is not finite becomes NaN") {
  constexpr int width = detail::code::lane_count<double>;
  if constexpr (width > 1) {
    using V = detail::code::lanes<double, width>;
    double const inf = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
    double const kinds[][3]{{1, 2, 1}, {2, 1, 2}, {nan, 1, 2}, {1, -inf, 1}, {inf, 1, 1}, {0, 0, 0}, {3, 2, 1}};
    auto const made = [&](int kind, int others) {
      V numbers[3];
      for (int k = 0; k < 3; ++k)
        for (int lane = 0; lane < width; ++lane) numbers[k].numbers[lane] = kinds[lane == 1 ? kind : others][k];
      detail::code::semidefinite_matrix<2, V>::make(numbers);
      return std::array{numbers[0][1], numbers[1][1], numbers[2][1]};
    };
    for (int kind = 0; kind < 7; ++kind)
      for (int others = 0; others < 7; ++others) {
        auto const one = made(kind, others), other = made(kind, kind);
        for (std::size_t k = 0; k < 3; ++k) {
          CAPTURE(kind, others, k);
          CHECK(std::isnan(one[k]) == (kind >= 2 && kind <= 4));
          CHECK((one[k] == other[k] || std::isnan(one[k])));
        }
      }
    CHECK(made(1, 0) == std::array{2.0, 1.0, 2.0});
    CHECK(made(0, 0)[0] == Approx(1.5));
  }
}
