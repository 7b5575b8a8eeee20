// A residual of NIST's data set Rat43 and its four derivatives, which the documentation of Ceres differentiates in four
// ways (Ceres Solver, "Derivatives", http://ceres-solver.org/derivatives.html; D. Ratkowsky, "Nonlinear regression
// modeling", 1983).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "small.hpp"

namespace rat43 {

/// Parameters 4, x, y.
inline constexpr std::size_t inputs = 6;
/// The residual and its derivatives.
inline constexpr std::size_t results = 5;

template <class T>
constexpr T residual(std::array<T, 4> const& b, T const& x, T const& y) {
  using std::exp, std::pow;
  return b[0] * pow(T(1) + exp(b[1] - b[2] * x), T(-1) / b[3]) - y;
}

std::array<double, results> by_hand(std::array<double, inputs> const& in);
std::array<double, results> by_hand_with_power(std::array<double, inputs> const& in);
std::array<double, results> by_chainrule(std::array<double, inputs> const& in);
std::vector<std::pair<std::string, int>> operations();

}  // namespace rat43
