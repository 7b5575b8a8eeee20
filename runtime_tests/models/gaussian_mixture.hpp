// The Gaussian mixture of ADBench (https://github.com/microsoft/ADBench): K components in D dimensions, N points, with
// a Wishart prior. Component k has weight alpha_k before normalisation, mean mu_k and the factor Q_k of its inverse
// covariance, a lower triangle that icf_k = (q_1, ..., q_D, l) holds: exp(q) on the diagonal, and l below it column by
// column.
#pragma once

#include <cmath>
#include <numbers>

#include "tabulate.hpp"

namespace models {

/// log sum_k exp(a_k), with the largest a_k taken out so that nothing overflows.
template <class T, std::size_t Size>
constexpr T log_sum_exp(std::array<T, Size> const& a) {
  using chainrule::where;
  using std::exp, std::log;
  T largest = a[0];
  for (std::size_t k = 1; k < Size; ++k) largest = where(largest < a[k], a[k], largest);
  T sum = 0.0;
  for (T const& each : a) sum += exp(each - largest);
  return largest + log(sum);
}

/// sum_i LSE_k(alpha_k + sum_j q_kj - |Q_k (x_i - mu_k)|^2 / 2) - N LSE(alpha) - (N D / 2) log 2 pi
inline constexpr auto mixture_log_likelihood =
    []<class T, class U, std::size_t D, std::size_t K, std::size_t N, std::size_t Triangle>(
        std::array<T, K> const& alpha, std::array<std::array<T, D>, K> const& mu,
        std::array<std::array<T, Triangle>, K> const& icf, std::array<std::array<U, D>, N> const& x) {
      static_assert(Triangle == D * (D + 1) / 2);
      using chainrule::square;
      using std::exp;
      constexpr double log_two_pi = 1.8378770664093454836;
      constexpr auto points = static_cast<double>(N), dimensions = static_cast<double>(D);
      auto const weight = tabulate<K>([&](std::size_t k) -> T {
        T sum = alpha[k];
        for (std::size_t j = 0; j < D; ++j) sum += icf[k][j];
        return sum;
      });
      auto const diagonal =
          tabulate<K>([&](std::size_t k) { return tabulate<D>([&](std::size_t j) -> T { return exp(icf[k][j]); }); });
      T sum = -points * dimensions / 2.0 * log_two_pi - points * log_sum_exp(alpha);
      for (auto const& point : x)
        sum += log_sum_exp(tabulate<K>([&](std::size_t k) -> T {
          auto const centred = tabulate<D>([&](std::size_t j) -> T { return point[j] - mu[k][j]; });
          T squares = 0.0;
          for (std::size_t i = 0; i < D; ++i) {
            T row = diagonal[k][i] * centred[i];
            for (std::size_t j = 0; j < i; ++j) row += icf[k][D + j * D - j * (j + 1) / 2 + (i - j - 1)] * centred[j];
            squares += square(row);
          }
          return weight[k] - squares / 2.0;
        }));
      return sum;
    };

/// The constant C of the prior: n D (log gamma - log(2) / 2) - logGamma_D(n / 2) for n = D + m + 1. A plain number, for
/// std::lgamma is not a function of the library: compute it first, and pass it on as data.
inline double wishart_log_normalization(std::size_t dimensions, double gamma, double m) {
  double const d = static_cast<double>(dimensions), n = d + m + 1.0;
  double log_multivariate_gamma = d * (d - 1.0) / 4.0 * std::log(std::numbers::pi);
  for (std::size_t j = 0; j < dimensions; ++j)
    log_multivariate_gamma += std::lgamma((n - static_cast<double>(j)) / 2.0);
  return n * d * (std::log(gamma) - std::log(2.0) / 2.0) - log_multivariate_gamma;
}

/// P = sum_k (gamma^2 / 2 (|exp q_k|^2 + |l_k|^2) - m sum_j q_kj) - K C for points of dimension D
template <std::size_t D, class T, std::size_t K, std::size_t Triangle>
constexpr T wishart_prior(std::array<std::array<T, Triangle>, K> const& icf, auto const& gamma, auto const& m,
                          auto const& log_normalization) {
  using chainrule::square;
  using std::exp;
  T sum = 0.0;
  for (auto const& component : icf) {
    T squares = 0.0, diagonal = 0.0;
    for (std::size_t j = 0; j < D; ++j) {
      squares += square(exp(component[j]));
      diagonal += component[j];
    }
    for (std::size_t j = D; j < Triangle; ++j) squares += square(component[j]);
    sum += square(gamma) / 2.0 * squares - m * diagonal;
  }
  return sum - static_cast<double>(K) * log_normalization;
}

/// ADBench's objective adds P; arguments: alpha, mu, icf, x, gamma, m, C.
inline constexpr auto adbench_mixture = []<std::size_t D, std::size_t K, class T>(
                                            auto const& alpha, std::array<std::array<T, D>, K> const& mu,
                                            auto const& icf, auto const& x, auto const& gamma, auto const& m,
                                            auto const& log_normalization) {
  return mixture_log_likelihood(alpha, mu, icf, x) + wishart_prior<D>(icf, gamma, m, log_normalization);
};

/// P is minus the logarithm of the prior's density: GradBench (https://github.com/gradbench/gradbench) subtracts it.
/// Arguments as above.
inline constexpr auto gradbench_mixture = []<std::size_t D, std::size_t K, class T>(
                                              auto const& alpha, std::array<std::array<T, D>, K> const& mu,
                                              auto const& icf, auto const& x, auto const& gamma, auto const& m,
                                              auto const& log_normalization) {
  return mixture_log_likelihood(alpha, mu, icf, x) - wishart_prior<D>(icf, gamma, m, log_normalization);
};

}  // namespace models
