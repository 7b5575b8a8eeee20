// Gradients by hand, shorter than differentiation finds them: by Gibbs and Duhem much of them cancels.
#include "mixtures.hpp"

namespace mixtures {
namespace {

template <std::size_t N>
double dot(std::array<double, N> const& a, std::array<double, N> const& b) {
  double sum = 0;
  for (std::size_t i = 0; i < N; ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace

template <model M, std::size_t N>
std::array<double, N + 1> by_hand(std::array<double, N> const& n) {
  constexpr auto const& s = known<N>;
  std::array<double, N + 1> out;
  double total = 0, sum = 0;
  for (double const x : n) total += x;
  double const inverse = 1 / total;
  if constexpr (M == model::ideal) {
    for (std::size_t i = 0; i < N; ++i) sum += n[i] * (out[1 + i] = std::log(n[i] * inverse));
  } else if constexpr (M == model::flory_huggins) {
    double const scale = 1 / dot(s.size, n), share = total * scale;
    for (std::size_t i = 0; i < N; ++i) {
      double const l = std::log(s.size[i] * n[i] * scale);
      sum += n[i] * l;
      out[1 + i] = l + 1 - s.size[i] * share;
    }
  } else if constexpr (M == model::regular) {
    double volume = 0, mean = 0;
    for (std::size_t i = 0; i < N; ++i) {
      double const part = s.size[i] * n[i];
      volume += part;
      mean += s.solubility[i] * part;
    }
    mean /= volume;
    for (std::size_t i = 0; i < N; ++i) {
      double const off = s.solubility[i] - mean;
      sum += n[i] * (out[1 + i] = s.size[i] * off * off);
    }
  } else if constexpr (M == model::wilson) {
    double back[N] = {};
    for (std::size_t i = 0; i < N; ++i) {
      double const mixed = dot(s.wilson[i], n), l = std::log(mixed * inverse), share = n[i] / mixed;
      sum -= n[i] * l;
      out[1 + i] = 1 - l;
      for (std::size_t k = 0; k < N; ++k) back[k] += share * s.wilson[i][k];
    }
    for (std::size_t k = 0; k < N; ++k) out[1 + k] -= back[k];
  } else {
    constexpr double root_8 = 2.8284271247461903, large = 2.414213562373095, small = -0.41421356237309515;
    double const b = dot(s.covolume, n), free = 1 / (1 - b), above = 1 + large * b, below = 1 + small * b;
    double const factor = 1 / (root_8 * b), l = std::log(above / below);
    double pulled[N] = {};
    for (std::size_t i = 0; i < N; ++i)
      for (std::size_t k = 0; k < N; ++k) pulled[k] += n[i] * s.attraction[i][k];
    double attraction = 0;
    for (std::size_t i = 0; i < N; ++i) attraction += n[i] * pulled[i];
    double const strength = attraction * factor;
    double const by_b = total * free + strength * (l / b - (large / above - small / below));
    for (std::size_t i = 0; i < N; ++i) {
      double const alone = std::log(n[i] * free);
      sum += n[i] * alone;
      out[1 + i] = alone + 1 + s.covolume[i] * by_b - 2 * factor * l * pulled[i];
    }
    sum -= strength * l;
  }
  out[0] = sum;
  return out;
}

#define BENCH_INSTANTIATE(M, N) template std::array<double, N + 1> by_hand<model::M, N>(std::array<double, N> const&);
BENCH_INSTANTIATE(ideal, 16)
BENCH_INSTANTIATE(ideal, 32)
BENCH_INSTANTIATE(flory_huggins, 16)
BENCH_INSTANTIATE(flory_huggins, 32)
BENCH_INSTANTIATE(regular, 16)
BENCH_INSTANTIATE(regular, 32)
BENCH_INSTANTIATE(wilson, 16)
BENCH_INSTANTIATE(wilson, 32)
BENCH_INSTANTIATE(helmholtz, 16)
BENCH_INSTANTIATE(helmholtz, 32)

}  // namespace mixtures
