// The fastest loops that we could write by hand; variants that were tried and are slower are named.
#include "by_vectors_indexed.hpp"
#include "lanes.hpp"
#include "workloads.hpp"

namespace {

double fit(exponential_fit const& data, point2& gradient) {
  real const b0 = all(data.b[0]), minus_b1 = all(-data.b[1]);
  real value[2]{}, by_b0[2]{}, by_b1[2]{};
  auto const add = [&](std::size_t k, real t, real y) {
    real const e = exp(minus_b1 * t), residual = y - b0 * e, product = residual * e;
    value[k] += residual * residual;
    by_b0[k] += product;
    by_b1[k] += product * t;
  };
  double const *t = data.t.data(), *y = data.y.data();
  std::size_t const n = data.t.size();
  std::size_t i = 0;
  for (; i + 2 * lanes <= n; i += 2 * lanes) {
    add(0, load(t + i), load(y + i));
    add(1, load(t + i + lanes), load(y + i + lanes));
  }
  for (; i < n; i += lanes) {
    auto const count = std::min(lanes, n - i);
    add(0, load_first(count, t + i, real{}), load_first(count, y + i, b0));  // without a residual where nothing is left
  }
  gradient = {-2 * sum(by_b0[0] + by_b0[1]), 2 * data.b[0] * sum(by_b1[0] + by_b1[1])};
  return sum(value[0] + value[1]);
}

/// The sums of four vectors.
inline quad sums(quad a, quad b, quad c, quad d) {
  quad const ab = __builtin_shufflevector(a, b, 0, 4, 2, 6) + __builtin_shufflevector(a, b, 1, 5, 3, 7);
  quad const cd = __builtin_shufflevector(c, d, 0, 4, 2, 6) + __builtin_shufflevector(c, d, 1, 5, 3, 7);
  return __builtin_shufflevector(ab, cd, 0, 1, 4, 5) + __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
}

// Products along the rows, in blocks of rows; exponentials and logarithms across them, with one division for both.
double logistic(logistic_regression const& data, std::array<double, 20>& gradient) {
  constexpr std::size_t weights = logistic_regression::weights, quads = weights / 4, block = 16;
  quad w[quads], by_w[2][quads]{};
  for (std::size_t q = 0; q < quads; ++q) w[q] = load<quad>(&data.w[4 * q]);
  real value{};
  double const* const all_y = data.y.data();
  std::size_t const n = data.y.size();
  for (std::size_t i = 0; i < n; i += block) {
    auto const count = std::min(block, n - i);
    double const* const x = &data.x[weights * i];
    alignas(64) double products[block], slopes[block];
    auto const product = [&](std::size_t row) {
      quad z = w[0] * load<quad>(x + weights * row);
      for (std::size_t q = 1; q < quads; ++q) z += w[q] * load<quad>(x + weights * row + 4 * q);
      return z;
    };
    std::size_t row = 0;
    for (; row + 4 <= count; row += 4)
      store(products + row, sums(product(row), product(row + 1), product(row + 2), product(row + 3)));
    for (; row < count; ++row) products[row] = sum(product(row));
    for (std::size_t r = 0; r < block; r += lanes) {
      auto const left = count < r ? 0 : std::min(lanes, count - r);
      // A row that is not there has a very negative z.
      real const y = left == lanes ? load(all_y + i + r) : load_first(left, all_y + i + r, all(1e3));
      real const z = -y * (left == lanes ? load(products + r) : load_first(left, products + r, all(1)));
      real const e = exp(z < 0 ? z : -z), u = 1 + e;
      auto const large = e > 0.41421356237309504880;
      real const f = large ? 0.5 * e - 0.5 : e, g = 2 + f, inverse = 1 / (u * g);
      value += max(z, real{}) + ((large ? all(ln_2) : real{}) + log_of_ratio(f * u * inverse));
      store(slopes + r, (z > 0 ? -y : -y * e) * (g * inverse));
    }
    auto const add = [&](std::size_t r) {
      quad const slope = slopes[r] - quad{};
      for (std::size_t q = 0; q < quads; ++q) by_w[r % 2][q] += slope * load<quad>(x + weights * r + 4 * q);
    };
    if (count == block)
      unrolled<block>(add);
    else
      for (std::size_t r = 0; r < count; ++r) add(r);
  }
  for (std::size_t q = 0; q < quads; ++q) store(&gradient[4 * q], by_w[0][q] + by_w[1][q]);
  return sum(value);
}

// What two rounds add to one number is computed by the later one: nothing is read back.
double chain(rosenbrock_chain const& data, std::vector<double>& gradient) {
  std::size_t const n = data.x.size();
  double const* const x = data.x.data();
  double* const g = gradient.data();
  real squares_u{}, squares_v{}, before{};
  std::size_t i = 0;
  auto const pull = [&](real here, real u, real v) {
    auto const shifted = [&]<std::size_t... k>(std::index_sequence<k...>) {
      return __builtin_shufflevector(before, u, (k + lanes - 1)...);
    }(std::make_index_sequence<lanes>{});
    before = u;
    return 200 * (shifted - (here + here) * u) - (v + v);
  };
  for (; i + lanes < n; i += lanes) {
    real const here = load(x + i), u = load(x + i + 1) - here * here, v = 1 - here;
    squares_u += u * u;
    squares_v += v * v;
    store(g + i, pull(here, u, v));
  }
  // The last ones, and what the last round pulls at: with u = v = 0 beyond.
  auto const count = n - 1 - i;
  real const here = load_first(count, x + i, all(1)), u = load_first(count, x + i + 1, all(1)) - here * here;
  real const v = 1 - here;
  squares_u += u * u;
  squares_v += v * v;
  store_first(count + 1, g + i, pull(here, u, v));
  return 100 * sum(squares_u) + sum(squares_v);
}

// Points across the lanes, in tiles whose numbers stay in the cache; for each component the moments of what its points
// have in common with it, from which the gradient follows: m_0 = sum share, m_1 = sum share c, m_2 = sum share c c^T
// for c = x - mu. No accumulator leaves its register within a tile. Tiles of 64 or 256 points: 1.1 to 1.2 times as
// long.
constexpr std::size_t d = gaussian_mixture::dimensions, components = gaussian_mixture::components, tile = 128,
                      vectors = tile / lanes;
struct component {
  double weight;
  double mu[d], q[d][d];  // below the diagonal and on it
  double m_0, m_1[d], m_2[d][d];
};
using tile_of_points = real[vectors][d];
using tile_of_shares = real[vectors];
constexpr double ones[] = {1, 1, 1, 1, 1, 1, 1, 1};

inline void exponents(component const& of, tile_of_points const& x, tile_of_shares& exponents) {
  for (std::size_t v = 0; v < vectors; ++v) {
    real c[d], squares{};
    unrolled<d>([&](auto j) { c[j] = x[v][j] - of.mu[j]; });
    unrolled<d>([&](auto i) {
      real row = of.q[i][0] * c[0];
      unrolled<i>([&](auto j) { row += of.q[i][j + 1] * c[j + 1]; });
      squares += row * row;
    });
    exponents[v] = of.weight - 0.5 * squares;
  }
}

// Moments of the rows from First to Last: as many as there are registers for.
template <std::size_t First, std::size_t Last>
inline void moments(component& of, tile_of_points const& x, tile_of_shares const& shares) {
  constexpr std::size_t rows = Last - First;
  real m_0{}, m_1[rows]{}, m_2[rows][Last]{};
  for (std::size_t v = 0; v < vectors; ++v) {
    real c[Last];
    unrolled<Last>([&](auto j) { c[j] = x[v][j] - of.mu[j]; });
    m_0 += shares[v];
    unrolled<rows>([&](auto i) {
      real const weighted = shares[v] * c[First + i];
      m_1[i] += weighted;
      unrolled<First + i + 1>([&](auto j) { m_2[i][j] += weighted * c[j]; });
    });
  }
  if constexpr (First == 0) of.m_0 += sum(m_0);
  unrolled<rows>([&](auto i) {
    of.m_1[First + i] += sum(m_1[i]);
    unrolled<First + i + 1>([&](auto j) { of.m_2[First + i][j] += sum(m_2[i][j]); });
  });
}

double mixture(gaussian_mixture const& data, gaussian_mixture::parameters& gradient) {
  auto const& [alpha, mu, icf] = data.p;
  component all_components[components]{};
  double largest_alpha = alpha[0], sum_of_alpha = 0;
  for (std::size_t k = 0; k < components; ++k) {
    auto& of = all_components[k];
    of.weight = alpha[k];
    largest_alpha = std::fmax(largest_alpha, alpha[k]);
    for (std::size_t i = 0; i < d; ++i) {
      of.weight += icf[k][i];
      of.mu[i] = mu[k][i];
      of.q[i][i] = std::exp(icf[k][i]);
      for (std::size_t j = 0; j < i; ++j) of.q[i][j] = icf[k][below_diagonal(i, j)];
    }
  }
  std::size_t const n = data.x.size();
  real value{};
  for (std::size_t first = 0; first < n; first += tile) {
    tile_of_points x;
    tile_of_shares shares[components];
    // Points that are not there are copies without a weight.
    for (std::size_t i = 0; i < tile; ++i)
      for (std::size_t j = 0; j < d; ++j) x[i / lanes][j][i % lanes] = data.x[std::min(first + i, n - 1)][j];
    for (std::size_t k = 0; k < components; ++k) exponents(all_components[k], x, shares[k]);
    for (std::size_t v = 0; v < vectors; ++v) {
      auto const begin = std::min(first + v * lanes, n);
      real const there = load_first(std::min(lanes, n - begin), ones, real{});
      real largest = shares[0][v], sum{};
      for (std::size_t k = 1; k < components; ++k) largest = max(largest, shares[k][v]);
      for (std::size_t k = 0; k < components; ++k) sum += shares[k][v] = exp(shares[k][v] - largest);
      value += there * (largest + log(sum));
      real const weight = there / sum;
      for (std::size_t k = 0; k < components; ++k) shares[k][v] *= weight;
    }
    for (std::size_t k = 0; k < components; ++k) {
      moments<0, 7>(all_components[k], x, shares[k]);
      moments<7, 10>(all_components[k], x, shares[k]);
    }
  }
  auto const points = static_cast<double>(n);
  for (double const each : alpha) sum_of_alpha += std::exp(each - largest_alpha);
  for (std::size_t k = 0; k < components; ++k) {
    auto& of = all_components[k];
    gradient.alpha[k] = of.m_0 - points * std::exp(alpha[k] - largest_alpha) / sum_of_alpha;
    gradient.mu[k] = {};
    for (std::size_t i = 0; i < d; ++i)
      for (std::size_t j = 0; j < i; ++j) of.m_2[j][i] = of.m_2[i][j];
    for (std::size_t i = 0; i < d; ++i) {
      double row = 0;
      for (std::size_t j = 0; j <= i; ++j) row += of.q[i][j] * of.m_1[j];
      for (std::size_t j = 0; j <= i; ++j) {
        double by_q = 0;
        for (std::size_t l = 0; l <= i; ++l) by_q -= of.q[i][l] * of.m_2[l][j];
        gradient.mu[k][j] += row * of.q[i][j];
        (i == j ? gradient.icf[k][i] : gradient.icf[k][below_diagonal(i, j)]) =
            i == j ? of.m_0 + by_q * of.q[i][i] : by_q;
      }
    }
  }
  return sum(value) - points * (largest_alpha + std::log(sum_of_alpha)) - points * d / 2 * 1.8378770664093454836;
}

}  // namespace

contender const by_vectors{"by vectors", fit, logistic, chain, mixture, gradient_of_mesh, hessian_of_mesh, pairs};
