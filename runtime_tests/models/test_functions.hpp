// Classic test functions of optimisation, as listed by Jamil and Yang, "A literature survey of benchmark functions for
// global optimisation problems" (2013), arXiv:1308.4008. A std::array goes in, a number comes out.
#pragma once

#include <cmath>
#include <numbers>

#include "tabulate.hpp"

namespace models::test_functions {

inline constexpr auto beale = []<class T>(std::array<T, 2> const& p) {
  using chainrule::square;
  auto const& [x, y] = p;
  return square(1.5 - x + x * y) + square(2.25 - x + x * y * y) + square(2.625 - x + x * y * y * y);
};

inline constexpr auto booth = []<class T>(std::array<T, 2> const& p) {
  using chainrule::square;
  auto const& [x, y] = p;
  return square(x + 2.0 * y - 7.0) + square(2.0 * x + y - 5.0);
};

inline constexpr auto branin = []<class T>(std::array<T, 2> const& p) {
  using chainrule::square;
  using std::cos;
  using std::numbers::pi;
  auto const& [x, y] = p;
  return square(y - 5.1 / (4.0 * pi * pi) * square(x) + 5.0 / pi * x - 6.0) + 10.0 * (1.0 - 1.0 / (8.0 * pi)) * cos(x) +
         10.0;
};

inline constexpr auto six_hump_camel = []<class T>(std::array<T, 2> const& p) {
  using chainrule::square;
  auto const& [x, y] = p;
  T const xx = square(x), yy = square(y);
  return (4.0 - 2.1 * xx + square(xx) / 3.0) * xx + x * y + (4.0 * yy - 4.0) * yy;
};

inline constexpr auto goldstein_price = []<class T>(std::array<T, 2> const& p) {
  using chainrule::square;
  auto const& [x, y] = p;
  T const a = 19.0 - 14.0 * x + 3.0 * square(x) - 14.0 * y + 6.0 * x * y + 3.0 * square(y);
  T const b = 18.0 - 32.0 * x + 12.0 * square(x) + 48.0 * y - 36.0 * x * y + 27.0 * square(y);
  return (1.0 + square(x + y + 1.0) * a) * (30.0 + square(2.0 * x - 3.0 * y) * b);
};

inline constexpr auto himmelblau = []<class T>(std::array<T, 2> const& p) {
  using chainrule::square;
  auto const& [x, y] = p;
  return square(square(x) + y - 11.0) + square(x + square(y) - 7.0);
};

inline constexpr auto rastrigin = []<class T, std::size_t N>(std::array<T, N> const& x) {
  using chainrule::square;
  using std::cos;
  T sum = 10.0 * static_cast<double>(N);
  for (T const& xi : x) sum += square(xi) - 10.0 * cos(2.0 * std::numbers::pi * xi);
  return sum;
};

inline constexpr auto griewank = []<class T, std::size_t N>(std::array<T, N> const& x) {
  using chainrule::square;
  using std::cos, std::sqrt;
  T sum = 0.0, product = 1.0;
  for (std::size_t i = 0; i < N; ++i) {
    T const number = static_cast<double>(i + 1);
    sum += square(x[i]);
    product *= cos(x[i] / sqrt(number));
  }
  return 1.0 + sum / 4000.0 - product;
};

inline constexpr auto rosenbrock = []<class T, std::size_t N>(std::array<T, N> const& x) {
  using chainrule::square;
  T sum = 0.0;
  for (std::size_t i = 0; i + 1 < N; ++i) sum += 100.0 * square(x[i + 1] - square(x[i])) + square(1.0 - x[i]);
  return sum;
};

inline constexpr auto styblinski_tang = []<class T, std::size_t N>(std::array<T, N> const& x) {
  using chainrule::square;
  T sum = 0.0;
  for (T const& xi : x) sum += square(square(xi)) - 16.0 * square(xi) + 5.0 * xi;
  return sum / 2.0;
};

inline constexpr auto zakharov = []<class T, std::size_t N>(std::array<T, N> const& x) {
  using chainrule::square;
  T sum = 0.0, weighted = 0.0;
  for (std::size_t i = 0; i < N; ++i) {
    sum += square(x[i]);
    weighted += 0.5 * static_cast<double>(i + 1) * x[i];
  }
  return sum + square(weighted) + square(square(weighted));
};

}  // namespace models::test_functions
