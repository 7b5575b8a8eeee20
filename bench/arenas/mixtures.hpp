// Five functions of the thermodynamics of mixtures of n substances, of their amounts, with gradients.
//
// The ideal mixture; Flory and Huggins' mixture of molecules of different sizes (P. J. Flory, J. Chem. Phys. 10 (1942)
// 51); Hildebrand and Scatchard's regular solution; Wilson's excess energy (G. M. Wilson, J. Am. Chem. Soc. 86 (1964)
// 127); the Helmholtz energy of Peng and Robinson's equation (A. Griewank, "On automatic differentiation", 1989, has it
// as a problem).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "small.hpp"

namespace mixtures {

enum class model { ideal, flory_huggins, regular, wilson, helmholtz };

/// The substances: made up, the same for everybody, and constants of the program.
template <std::size_t N>
struct substances {
  std::array<double, N> size{}, solubility{}, covolume{};
  std::array<std::array<double, N>, N> wilson{}, attraction{};  // the latter is symmetric
  constexpr substances() {
    unsigned long long state = 5;
    auto const next = [&] {  // between 0 and 1
      state = state * 6364136223846793005u + 1442695040888963407u;
      return static_cast<double>(state >> 40) * 0x1p-24;
    };
    for (std::size_t i = 0; i < N; ++i) {
      size[i] = 1 + next();
      solubility[i] = 1.5 + next();
      covolume[i] = (0.25 + 0.1 * next()) / N;
      for (std::size_t j = 0; j < N; ++j) wilson[i][j] = i == j ? 1 : 0.5 + next();
      for (std::size_t j = 0; j <= i; ++j) attraction[i][j] = attraction[j][i] = 0.75 + 0.25 * next();
    }
  }
};
template <std::size_t N>
inline constexpr substances<N> known{};

template <model M, class T, std::size_t N>
constexpr T energy(std::array<T, N> const& amount) {
  using std::log;
  constexpr auto const& s = known<N>;
  T total = amount[0];
  for (std::size_t i = 1; i < N; ++i) total = total + amount[i];
  auto const weighted = [&](auto const& weights) {
    T sum = T(weights[0]) * amount[0];
    for (std::size_t i = 1; i < N; ++i) sum = sum + T(weights[i]) * amount[i];
    return sum;
  };
  T sum = T(0);
  if constexpr (M == model::ideal) {
    for (std::size_t i = 0; i < N; ++i) sum = sum + amount[i] * log(amount[i] / total);
  } else if constexpr (M == model::flory_huggins) {
    T const volume = weighted(s.size);
    for (std::size_t i = 0; i < N; ++i) sum = sum + amount[i] * log(T(s.size[i]) * amount[i] / volume);
  } else if constexpr (M == model::regular) {
    T volume = T(s.size[0]) * amount[0], mean = T(s.solubility[0]) * volume;
    for (std::size_t i = 1; i < N; ++i) {
      T const part = T(s.size[i]) * amount[i];
      volume = volume + part;
      mean = mean + T(s.solubility[i]) * part;
    }
    mean = mean / volume;
    for (std::size_t i = 0; i < N; ++i) {
      T const off = T(s.solubility[i]) - mean;
      sum = sum + T(s.size[i]) * amount[i] * (off * off);
    }
  } else if constexpr (M == model::wilson) {
    for (std::size_t i = 0; i < N; ++i) sum = sum - amount[i] * log(weighted(s.wilson[i]) / total);
  } else {
    T const b = weighted(s.covolume), one = T(1), root_8 = T(2.8284271247461903), large = T(2.414213562373095),
            small = T(-0.41421356237309515);
    T attraction = T(0);
    for (std::size_t i = 0; i < N; ++i) {
      sum = sum + amount[i] * log(amount[i] / (one - b));
      T others = T(0);  // each pair once
      for (std::size_t j = 0; j < i; ++j) others = others + T(s.attraction[i][j]) * amount[j];
      attraction = attraction + amount[i] * (T(s.attraction[i][i]) * amount[i] + (others + others));
    }
    sum = sum - attraction / (root_8 * b) * log((one + large * b) / (one + small * b));
  }
  return sum;
}

/// Value, then gradient.
template <model M, std::size_t N>
std::array<double, N + 1> by_hand(std::array<double, N> const& amount);
template <model M, std::size_t N>
std::array<double, N + 1> by_chainrule(std::array<double, N> const& amount);
template <model M, std::size_t N>
std::vector<std::pair<std::string, int>> operations();

}  // namespace mixtures
