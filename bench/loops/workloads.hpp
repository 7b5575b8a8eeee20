// What the loops compute, on which data, and the signatures of those who compute it. plain.hpp has the formulas.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

using point2 = std::array<double, 2>;
using point3 = std::array<double, 3>;

/// sum_i (y_i - b_0 exp(-b_1 t_i))^2, by b
struct exponential_fit {
  point2 b;
  std::vector<double> t, y;
};

/// sum_i log(1 + exp(-y_i w . x_i)), by w; x has a row for each y
struct logistic_regression {
  static constexpr std::size_t weights = 20;
  std::array<double, weights> w;
  std::vector<double> x, y;
};

/// sum_i 100 (x_{i+1} - x_i^2)^2 + (1 - x_i)^2, by x
struct rosenbrock_chain {
  std::vector<double> x;
};

/// ADBench's mixture of Gaussians without its prior: sum_i LSE_k(alpha_k + sum_j q_kj - |Q_k (x_i - mu_k)|^2 / 2)
/// - n LSE(alpha) - n d / 2 log(2 pi). Q_k is a lower triangle: exp(q_k) on its diagonal, and below it the rest of
/// icf_k, column by column.
struct gaussian_mixture {
  static constexpr std::size_t dimensions = 10, components = 25, triangle = dimensions * (dimensions + 1) / 2;
  using point = std::array<double, dimensions>;
  struct parameters {
    std::array<double, components> alpha;
    std::array<point, components> mu;
    std::array<std::array<double, triangle>, components> icf;
  };
  parameters p;
  std::vector<point> x;
};
/// Where the entry of row i and column j < i stands in an icf.
constexpr std::size_t below_diagonal(std::size_t i, std::size_t j) {
  constexpr std::size_t d = gaussian_mixture::dimensions;
  return d + j * d - j * (j + 1) / 2 + (i - j - 1);
}

/// sum_e area |J|^2 (1 + 1 / (det J)^2) for J = (uv_1 - uv_0, uv_2 - uv_0) R, by uv: symmetric Dirichlet energy.
/// The Hessian is sparse: rows of compressed storage, both triangles, of the numbers of uv in their order.
struct mesh {
  std::vector<point2> uv;
  std::vector<std::array<int, 3>> triangles;
  std::vector<std::array<double, 5>> rest;  // R by rows, and the area
  std::vector<int> rows, columns;
  /// places[e][6 r + 3 axis + c]: where the two numbers of corner c stand in the row of this axis of corner r.
  std::vector<std::array<int, 18>> places;
  /// For who adds up blocks of two by two first, those of two corners once: the blocks of the corners 00, 01, 02, 11,
  /// 12 and 22 of a triangle, and whether 01, 02 and 12 are transposed there (1, else 0), both for eight triangles too
  /// many; and of each block, where its two rows stand, and those of its transpose.
  std::vector<std::array<int, 6>> blocks;
  std::array<std::vector<double>, 3> transposed;
  std::vector<std::array<int, 4>> places_of_block;
};
struct gradient_and_hessian {
  std::vector<point2> gradient;
  std::vector<double> hessian;
};

/// sum over pairs of 4 (r^-12 - r^-6), by x; the pairs come in the order of their first particle
struct lennard_jones {
  std::vector<point3> x;
  std::vector<std::array<int, 2>> pairs;
};

/// Somebody who computes values and gradients of them all, or null. Gradients have their sizes already.
struct contender {
  char const* name;
  double (*fit)(exponential_fit const&, point2& gradient);
  double (*logistic)(logistic_regression const&, std::array<double, 20>& gradient);
  double (*chain)(rosenbrock_chain const&, std::vector<double>& gradient);
  double (*mixture)(gaussian_mixture const&, gaussian_mixture::parameters& gradient);
  double (*gradient_of_mesh)(mesh const&, std::vector<point2>& gradient);
  double (*hessian_of_mesh)(mesh const&, gradient_and_hessian& derivatives);
  double (*pairs)(lennard_jones const&, std::vector<point3>& gradient);
};
/// Each has a source of its own.
extern contender const plain, plain_fast, by_vectors, by_chainrule, in_threads;

// The data.

class seeded {
 public:
  double operator()(double low, double high) { return std::uniform_real_distribution<double>(low, high)(generator); }
  std::vector<double> numbers(std::size_t n, double low, double high) {
    std::vector<double> all(n);
    for (double& each : all) each = (*this)(low, high);
    return all;
  }

 private:
  std::mt19937_64 generator{2022};
};

inline exponential_fit make_fit(std::size_t n) {
  seeded random;
  exponential_fit data{{2.1, 0.7}, random.numbers(n, 0, 4), {}};
  for (double const t : data.t) data.y.push_back(2 * std::exp(-0.75 * t) + random(-0.1, 0.1));
  return data;
}

inline logistic_regression make_logistic(std::size_t n) {
  seeded random;
  logistic_regression data{{}, random.numbers(n * logistic_regression::weights, -1, 1), {}};
  for (double& w : data.w) w = random(-1, 1);
  for (std::size_t i = 0; i < n; ++i) data.y.push_back(random(-1, 1) < 0 ? -1 : 1);
  return data;
}

inline rosenbrock_chain make_chain(std::size_t n) { return {seeded().numbers(n, 0.5, 1.5)}; }

inline gaussian_mixture make_mixture(std::size_t n) {
  seeded random;
  gaussian_mixture data{{}, std::vector<gaussian_mixture::point>(n)};
  auto& [alpha, mu, icf] = data.p;
  for (double& each : alpha) each = random(-1, 1);
  for (auto& mean : mu)
    for (double& each : mean) each = random(0, 1);
  for (auto& component : icf)
    for (double& each : component) each = random(-0.5, 0.5);
  for (auto& point : data.x)
    for (double& each : point) each = random(0, 1);
  return data;
}

/// The Hessian's pattern, and the places of each triangle's part of it.
inline void find_places(mesh& m) {
  auto const corners = m.uv.size();
  std::vector<std::vector<int>> neighbours(corners);
  for (auto const& t : m.triangles)
    for (int const row : t) neighbours[std::size_t(row)].insert(neighbours[std::size_t(row)].end(), t.begin(), t.end());
  m.rows = {0};
  for (auto& each : neighbours) {
    std::sort(each.begin(), each.end());
    each.erase(std::unique(each.begin(), each.end()), each.end());
    for (int axis = 0; axis < 2; ++axis) {
      for (int const column : each) m.columns.insert(m.columns.end(), {2 * column, 2 * column + 1});
      m.rows.push_back(int(m.columns.size()));
    }
  }
  auto const place = [&](int row, std::size_t axis, int column) {
    auto const& columns = neighbours[std::size_t(row)];
    auto const at = std::lower_bound(columns.begin(), columns.end(), column) - columns.begin();
    return m.rows[2 * std::size_t(row) + axis] + 2 * int(at);
  };
  std::vector<std::vector<int>> block(corners);  // of a corner and its neighbours from itself on
  for (int row = 0; row < int(corners); ++row)
    for (int const column : neighbours[std::size_t(row)]) {
      if (column < row) continue;
      block[std::size_t(row)].push_back(int(m.places_of_block.size()));
      m.places_of_block.push_back(
          {place(row, 0, column), place(row, 1, column), place(column, 0, row), place(column, 1, row)});
    }
  auto const block_of = [&](int p, int q) {
    auto const& columns = neighbours[std::size_t(std::min(p, q))];
    auto const at = std::lower_bound(columns.begin(), columns.end(), std::max(p, q)) -
                    std::lower_bound(columns.begin(), columns.end(), std::min(p, q));
    return block[std::size_t(std::min(p, q))][std::size_t(at)];
  };
  for (auto const& t : m.triangles) {
    auto const [p, q, r] = t;
    m.blocks.push_back(
        {block_of(p, p), block_of(p, q), block_of(p, r), block_of(q, q), block_of(q, r), block_of(r, r)});
    m.transposed[0].push_back(p > q), m.transposed[1].push_back(p > r), m.transposed[2].push_back(q > r);
    auto& places = m.places.emplace_back();
    for (std::size_t row = 0; row < 3; ++row)
      for (std::size_t axis = 0; axis < 2; ++axis)
        for (std::size_t column = 0; column < 3; ++column)
          places[6 * row + 3 * axis + column] = place(t[row], axis, t[column]);
  }
  m.blocks.resize(m.blocks.size() + 8);
  for (auto& each : m.transposed) each.resize(each.size() + 8);
}

/// A square of 2 side^2 triangles, its corners moved.
inline mesh make_mesh(int side) {
  seeded random;
  mesh m;
  std::vector<point2> at_rest;
  auto const moved = [&](int column, int row, double by) {
    return point2{column + random(-by, by), row + random(-by, by)};
  };
  for (int row = 0; row <= side; ++row)
    for (int column = 0; column <= side; ++column) {
      at_rest.push_back(moved(column, row, 0.1));
      m.uv.push_back(moved(column, row, 0.2));
    }
  for (int row = 0; row < side; ++row)
    for (int column = 0; column < side; ++column) {
      int const first = row * (side + 1) + column, above = first + side + 1;
      m.triangles.push_back({first, first + 1, above});
      m.triangles.push_back({first + 1, above + 1, above});
    }
  for (auto const& [p, q, r] : m.triangles) {
    auto const [x, y] = at_rest[std::size_t(p)];
    double const ax = at_rest[std::size_t(q)][0] - x, ay = at_rest[std::size_t(q)][1] - y;
    double const bx = at_rest[std::size_t(r)][0] - x, by = at_rest[std::size_t(r)][1] - y;
    double const twice = ax * by - ay * bx;
    m.rest.push_back({by / twice, -bx / twice, -ay / twice, ax / twice, twice / 2});
  }
  find_places(m);
  return m;
}

/// Particles near the points of a cubic lattice, and the first `pairs` pairs nearer than 2.6 of its steps.
inline lennard_jones make_pairs(int side, std::size_t pairs) {
  seeded random;
  lennard_jones data;
  constexpr double step = 1.12, reach = 2.6 * step;
  for (int k = 0; k < side; ++k)
    for (int j = 0; j < side; ++j)
      for (int i = 0; i < side; ++i)
        data.x.push_back({step * i + random(-0.1, 0.1), step * j + random(-0.1, 0.1), step * k + random(-0.1, 0.1)});
  for (std::size_t i = 0; i < data.x.size(); ++i)
    for (std::size_t j = i + 1; j < data.x.size() && data.pairs.size() < pairs; ++j) {
      double squares = 0;
      for (std::size_t axis = 0; axis < 3; ++axis) squares += std::pow(data.x[i][axis] - data.x[j][axis], 2);
      if (squares < reach * reach) data.pairs.push_back({int(i), int(j)});
    }
  return data;
}
