// SPDX-License-Identifier: BSL-1.0
// The derivative of the beta function by both of its operands. Read scaled_erfc.hpp next.
#pragma once

#include "beta.hpp"
#include "polygamma.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

namespace detail {

// Points u of Gauss and Legendre between 0 and 1, and their weights times u. Over an interval as long as its distance
// from a pole they leave an error of 3^-24.
template <class T>
inline constexpr T gauss_points[12]{
    T(0.00921968287664037465473L), T(0.0479413718147625716608L), T(0.115048662902847656482L),
    T(0.206341022856691276352L),   T(0.316084250500909903124L),  T(0.437383295744265542264L),
    T(0.562616704255734457736L),   T(0.683915749499090096876L),  T(0.793658977143308723648L),
    T(0.884951337097152343518L),   T(0.952058628185237428339L),  T(0.990780317123359625345L)};
template <class T>
inline constexpr T gauss_moments[12]{
    T(0.000217470820541236350154L), T(0.00256340899458083271071L), T(0.0092083988293173680607L),
    T(0.0209608873205996476898L),   T(0.0369016567046410999093L),  T(0.0544863780114068132107L),
    T(0.0700871448952945792896L),   T(0.0798446115645363044711L),  T(0.0806228260409333131848L),
    T(0.0708307654423557451066L),   T(0.0509062540030783827694L),  T(0.0233701973727146772472L)};

}  // namespace detail

/// The mean of trigamma from x to x + h.
template <std::floating_point T>
constexpr T mean_trigamma(T x, T h) noexcept {
  return fabs(h) < x * T(0x1p-70) ? trigamma(x) : polygamma_difference(0, x, h) / h;
}

/// -polygamma(2, x) for x >= 20: DLMF 5.15.9.
template <std::floating_point T>
constexpr T slope_of_trigamma(T x) noexcept {
  T const inverse = 1 / x, square = inverse * inverse;
  T series = 0;
  for (int k = 8; k >= 1; --k)
    series = square * (series + static_cast<T>(2 * k + 1) * static_cast<T>(bernoulli_numerators[k - 1]) /
                                    static_cast<T>(bernoulli_denominators[k - 1]));
  return square * (1 + (inverse + series));
}

/// How far that mean is above trigamma(x + h), divided by h: the sum of 1 / ((x + k) (x + k + h)^2) over all k >= 0,
/// and the integral of -u polygamma(2, x + h u) over u from 0 to 1.
template <std::floating_point T>
constexpr T mean_above_end(T x, T h) noexcept {
  T terms = 0;
  for (; x < 20; x += 1) terms += 1 / x / (x + h) / (x + h);
  if (h > x) return terms + (mean_trigamma(x, h) - trigamma(sum(x, h))) / h;
  T integral = 0;
  for (int k = 0; k < 12; ++k)
    integral += detail::gauss_moments<T>[k] * slope_of_trigamma(sum(x, h * detail::gauss_points<T>[k]));
  return terms + integral;
}

/// The derivative of beta(a, b) by a and b. Written as beta(1 + a, 1 + b) with its poles apart, it is a sum of terms of
/// one sign.
template <std::floating_point T>
constexpr T beta_mixed(T a, T b) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(beta_mixed(widened(a), widened(b)));
  bool const is_special = is_nan(a) || is_nan(b) || is_infinite(a) || is_infinite(b) || a == 0 || b == 0;
  if (is_special || a <= T(-0.5) || b <= T(-0.5)) {
    T const slopes = product(polygamma_difference(0, a, b), polygamma_difference(0, b, a));
    return product(beta(a, b), sum(slopes, -trigamma(sum(a, b))));
  }
  if (a < b) return beta_mixed(b, a);
  T const total = sum(a, b);
  T without_poles = 1;  // beta(a, b) a b / (a + b)
  if (b < 0 && total < T(0.5))
    without_poles = (1 + total) * beta(1 + a, 1 + b);
  else if (fabs(b) > T(0x1p-70))
    without_poles = beta(a, b) * b * (a / total);
  T const slopes = a < 1 ? total * mean_trigamma(1 + b, a) : (1 + b / a) * polygamma_difference(0, 1 + b, a);
  return without_poles * (slopes * mean_trigamma(1 + a, b) + mean_above_end(1 + b, a) + mean_above_end(1 + a, b));
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET
