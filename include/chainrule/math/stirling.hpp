// SPDX-License-Identifier: BSL-1.0
// What the functions of gamma.hpp, beta.hpp and polygamma.hpp share: Stirling's series, the sine of multiples of pi,
// and logarithms that keep all digits of a pair. Formulas are those of the NIST Digital Library of Mathematical
// Functions (DLMF), chapters 5 and 24. Read gamma.hpp next.
#pragma once

#include "exponential.hpp"
#include "wide_number.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

// The logarithm and the digamma function have roots where large terms cancel. `quick` leaves an error of about 2^-76
// beside the largest term, enough elsewhere; `full` keeps all digits that a wide_number has, which is used near roots.
enum class effort { quick, full };

template <real T>
constexpr pair<T> constant(double hi, double middle, double lo) noexcept {
  return constant<T>(hi, middle) + static_cast<T>(lo);
}

template <real T>
constexpr pair<T> pi() noexcept {
  return constant<T>(0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53, -0x1.f1976b7ed8fbcp-109);
}

template <real T>
constexpr pair<T> half_log_2_pi() noexcept {
  return constant<T>(0x1.d67f1c864beb5p-1, -0x1.65b5a1b7ff5dfp-55, -0x1.b7f70c13dc1ccp-110);
}

/// The same number in pairs of a wider type.
template <real W, real T>
constexpr pair<W> widened(pair<T> x) noexcept {
  return ordered_sum(static_cast<W>(x.hi), static_cast<W>(x.lo));
}

template <real T>
constexpr pair<T> magnitude(pair<T> x) noexcept {
  return x.hi < 0 ? -x : x;
}

/// log(1 + x) for |x| up to 0.42, as the series of log_of_quotient with all terms in pairs.
template <real T>
constexpr pair<T> full_log1p_series(pair<T> x) noexcept {
  pair<T> const s = x / (x + T(2));
  pair<T> const square = s * s;
  // |s| is below 0.1716 near 0.41 and below 0.266 near -0.42.
  int n = 3;
  for (T rest = square.hi; rest > T(0x1p-126); rest *= square.hi) n += 2;
  pair<T> sum;
  for (; n > 0; n -= 2) sum = square * sum + pair<T>{1} / static_cast<T>(n);
  return scaled(s * sum, T(2));
}

/// log(x) of a positive pair.
template <effort how, real T>
constexpr pair<T> log_of_positive(pair<T> x) noexcept {
  if constexpr (how == effort::quick) {
    return log_of_pair(x);
  } else {
    auto [fraction, exponent] = decompose(x.hi);
    if (fraction > T(1.4142135)) {
      fraction /= 2;
      ++exponent;
    }
    pair<T> const ln_2 = constant<T>(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56, 0x1.7b57a079a1934p-111);
    return ln_2 * static_cast<T>(exponent) + full_log1p_series(pair<T>{fraction, scale(x.lo, -exponent)} + T(-1));
  }
}

/// log(1 + x) of a pair above -1, precise also near zero.
template <effort how, real T>
constexpr pair<T> log1p_of_positive(pair<T> x) noexcept {
  if constexpr (how == effort::quick) return log1p_of_pair(x);
  if (fabs(x.hi) < T(0.41)) return full_log1p_series(x);
  return log_of_positive<how>(x + T(1));
}

// x = whole + rest with |rest| up to one half
template <real T>
struct split_at_whole {
  pair<T> rest;
  bool odd;
};

/// The whole number nearest to x, so that the difference is exact.
template <real T>
constexpr T nearest_whole(T x) noexcept {
  T const whole = trunc(x);
  return fabs(x - whole) > T(0.5) ? whole + copysign(T(1), x) : whole;
}

template <real T>
constexpr bool is_odd_whole(T x) noexcept {
  return fabs(x) < T(0x1p64) && trunc(x / 2) != x / 2;
}

/// A pair as its nearest whole number, of which only the parity matters, and a rest, without rounding.
template <real T>
constexpr split_at_whole<T> nearest_whole_and_rest(pair<T> x) noexcept {
  T const first = nearest_whole(x.hi);
  pair<T> const part = exact_sum(x.hi - first, x.lo);
  T const second = nearest_whole(part.hi);
  return {exact_sum(part.hi - second, part.lo), is_odd_whole(first) != is_odd_whole(second)};
}

/// Whether the gamma function has a pole at x.
template <real T>
constexpr bool is_pole_of_gamma(pair<T> x) noexcept {
  return x.hi <= 0 && nearest_whole_and_rest(x).rest.hi == 0;
}

/// The sine (a = 2) or cosine (a = 1) of an angle up to pi/4 with all digits of the pair; see alternating_series.
template <real T>
constexpr pair<T> full_alternating_series(pair<T> x, int a) noexcept {
  pair<T> const square = x * x;
  pair<T> sum{1};
  for (int term = 16; term >= 0; --term)
    sum = -(square * sum / static_cast<T>((a + 2 * term) * (a + 2 * term + 1))) + T(1);
  return a == 2 ? x * sum : sum;
}

// The sine and the cosine of pi x
template <real T>
struct sine_and_cosine {
  pair<T> sine;
  pair<T> cosine;
};

/// The series for sin(pi x), |x| up to 1/4, or cos(pi x).
template <effort how, real T>
constexpr pair<T> series_of_pi(pair<T> x, int a) noexcept {
  pair<T> const angle = pi<T>() * x;
  if constexpr (how == effort::full) return full_alternating_series(angle, a);
  pair<T> const square = angle * angle;
  T tail = 1;
  for (int term = 12; term > 3; --term)
    tail = 1 - square.hi * tail / static_cast<T>((a + 2 * term) * (a + 2 * term + 1));
  pair<T> sum{tail};
  for (int term = 3; term >= 0; --term)
    sum = -(square * sum / static_cast<T>((a + 2 * term) * (a + 2 * term + 1))) + T(1);
  return a == 2 ? angle * sum : sum;
}

/// sin(pi x) for |x| up to one half.
template <effort how, real T>
constexpr pair<T> sin_of_pi(pair<T> x) noexcept {
  if (fabs(x.hi) <= T(0.25)) return series_of_pi<how>(x, 2);
  pair<T> const cosine = series_of_pi<how>((x.hi < 0 ? x : -x) + T(0.5), 1);
  return x.hi < 0 ? -cosine : cosine;
}

/// cos(pi x) for |x| up to one half.
template <effort how, real T>
constexpr pair<T> cos_of_pi(pair<T> x) noexcept {
  if (fabs(x.hi) <= T(0.25)) return series_of_pi<how>(x, 1);
  return series_of_pi<how>((x.hi < 0 ? x : -x) + T(0.5), 2);
}

// B_2, B_4, ..., B_34 as quotients of numbers that a double holds: DLMF 24.2, table 24.2.3
// clang-format off
inline constexpr double bernoulli_numerators[17] = {
    1, -1, 1, -1, 5, -691, 7, -3617, 43867, -174611, 854513, -236364091, 8553103, -23749461029, 8615841276005,
    -7709321041217, 2577687858367};
// clang-format on
inline constexpr double bernoulli_denominators[17] = {6,   30,  42,   30, 66,  2730,  6,   510, 798,
                                                      330, 138, 2730, 6,  870, 14322, 510, 6};

// From here on Stirling's series is used: its error is about the first omitted term, 2^-82 at 12 after B_28 and 2^-127
// at 24 after B_34.
template <effort how, real T>
inline constexpr T stirling_start = how == effort::quick ? T(12) : T(24);

/// The sum of B_2k / divisor(k) x^(k-1) from k = 1 on.
template <effort how, real T, class Divisor>
constexpr pair<T> bernoulli_series(pair<T> x, Divisor divisor) noexcept {
  constexpr int in_pairs = how == effort::quick ? 2 : 17;
  T tail = 0;
  if constexpr (how == effort::quick)
    for (int k = 14; k > in_pairs; --k)
      tail = tail * x.hi +
             static_cast<T>(bernoulli_numerators[k - 1]) / static_cast<T>(bernoulli_denominators[k - 1] * divisor(k));
  pair<T> sum{tail};
  for (int k = in_pairs; k > 0; --k) {
    T const denominator = static_cast<T>(bernoulli_denominators[k - 1] * divisor(k));
    sum = sum * x + pair<T>{static_cast<T>(bernoulli_numerators[k - 1])} / denominator;
  }
  return sum;
}

/// What log Gamma(z) has beside (z - 1/2) log z - z + log(2 pi) / 2: DLMF 5.11.1.
template <effort how, real T>
constexpr pair<T> stirling_series(pair<T> z) noexcept {
  pair<T> const inverse = pair<T>{1} / z;
  return inverse * bernoulli_series<how>(inverse * inverse, [](int k) { return 2 * k * (2 * k - 1); });
}

// Gamma = e^logarithm / divisor
template <real T>
struct gamma_parts {
  pair<T> logarithm;
  pair<T> divisor;
};

/// The gamma function of a pair from 2^-200 to 2^200, its argument raised by Gamma(x + 1) = x Gamma(x): DLMF 5.5.1.
template <effort how, real T>
constexpr gamma_parts<T> gamma_of_pair(pair<T> x) noexcept {
  pair<T> divisor{1};
  for (; x.hi < stirling_start<how, T>; x = x + T(1)) divisor = divisor * x;
  pair<T> const power = (x + T(-0.5)) * log_of_positive<how>(x) - x;
  return {power + (half_log_2_pi<T>() + stirling_series<how>(x)), divisor};
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET
