// SPDX-License-Identifier: BSL-1.0
// The beta function and the logarithm of its magnitude, for constant evaluation. Large arguments never appear as a
// difference of logarithms of gamma functions; negative ones are reflected: DLMF 5.12.1, 5.11.1, 5.5.3. Read
// digamma.hpp next.
#pragma once

#include "gamma.hpp"

namespace chainrule::detail::math::inline CHAINRULE_TARGET {

// log |beta| = value times two to the exponent
template <real T>
struct log_beta_parts {
  pair<T> value;
  T size;  // of the terms that value is a sum of
  int exponent;
  bool negative;  // whether beta is
};

/// log(beta(p, q)) for p >= q >= stirling_start. All terms but small ones have the same sign.
template <effort how, real T>
constexpr log_beta_parts<T> log_beta_of_large(pair<T> p, pair<T> q) noexcept {
  if (p.hi > T(0x1p900) && q.hi > T(0x1p100)) {
    // The leading terms are homogeneous, and the others do not count.
    p = scaled(p, T(0x1p-200));
    q = scaled(q, T(0x1p-200));
    pair<T> const quotient = q / p;
    pair<T> const of_p = p * log1p_of_positive<how>(quotient);
    pair<T> const of_q = q.hi * T(0x1p100) < p.hi ? q * (log_of_positive<how>(p) - log_of_positive<how>(q))
                                                  : q * log1p_of_positive<how>(p / q);
    return {-(of_p + of_q), of_p.hi + of_q.hi, 200, false};
  }
  pair<T> const log_q = log_of_positive<how>(q);
  pair<T> sum = half_log_2_pi<T>() - scaled(log_q, T(0.5)) + stirling_series<how>(q);
  if (p.hi > T(0x1p900)) {
    sum = sum - q * (log_of_positive<how>(p) - log_q + T(1));
  } else {
    sum = sum + stirling_series<how>(p) - stirling_series<how>(p + q);
    sum = sum - (p + T(-0.5)) * log1p_of_positive<how>(q / p) - q * log1p_of_positive<how>(p / q);
  }
  return {sum, fabs(sum.hi), 0, false};
}

/// log(Gamma(p) / Gamma(p + q)) for p from stirling_start on, and q below.
template <effort how, real T>
constexpr pair<T> log_gamma_quotient(pair<T> p, pair<T> q) noexcept {
  if (p.hi > T(0x1p200)) return -(q * log_of_positive<how>(p));
  pair<T> const sum = p + q;
  pair<T> const power = (p + T(-0.5)) * log1p_of_positive<how>(q / p) + q * (log_of_positive<how>(sum) + T(-1));
  return stirling_series<how>(p) - stirling_series<how>(sum) - power;
}

/// log(beta(p, q)) for positive pairs.
template <effort how, real T>
constexpr log_beta_parts<T> log_beta_of_positive(pair<T> p, pair<T> q) noexcept {
  if (p.hi < q.hi) return log_beta_of_positive<how>(q, p);
  if (q.hi < T(0x1p-80)) {
    // DLMF 5.7.1: what is left of the poles of Gamma(q), Gamma(p) and Gamma(p + q)
    pair<T> value = -log_of_positive<how>(q);
    if (p.hi < 1) value = value + log1p_of_positive<how>(q / p);
    return {value, fabs(value.hi), 0, false};
  }
  if (q.hi >= stirling_start<how, T>) return log_beta_of_large<how>(p, q);
  auto const [logarithm, divisor] = gamma_of_pair<how>(q);
  pair<T> numerator{1};
  pair<T> denominator = divisor;
  for (; p.hi < stirling_start<how, T>; p = p + T(1)) {
    numerator = numerator * (p + q);
    denominator = denominator * p;
  }
  pair<T> const factor = log_of_positive<how>(numerator / denominator);
  pair<T> const quotient = log_gamma_quotient<how>(p, q);
  return {logarithm + factor + quotient, fabs(logarithm.hi) + fabs(factor.hi) + fabs(quotient.hi), 0, false};
}

// sin(pi x) as its magnitude and sign
template <real T>
struct signed_sine {
  pair<T> magnitude_of_sine;
  bool negative;
};

template <effort how, real T>
constexpr signed_sine<T> sine_of_pi_times(pair<T> x) noexcept {
  auto const [rest, odd] = nearest_whole_and_rest(x);
  return {magnitude(sin_of_pi<how>(rest)), (rest.hi < 0) != odd};
}

/// log |beta(a, b)| with the sign of beta, where it is neither zero nor infinite nor NaN, and |a| <= |b|.
template <effort how, real T>
constexpr log_beta_parts<T> log_beta(T a, T b) noexcept {
  if (a > 0 && b > 0) return log_beta_of_positive<how>(pair<T>{b}, pair<T>{a});
  if (fabs(a) < T(0x1p-80)) {
    // The pole of Gamma(a), and where b is next to a pole as well, those of Gamma(b) / Gamma(a + b).
    pair<T> const log_a = log_of_positive<how>(pair<T>{fabs(a)});
    if (b > T(0.25)) return {-log_a, fabs(log_a.hi), 0, a < 0};
    pair<T> const rest = nearest_whole_and_rest(pair<T>{b}).rest;
    pair<T> const poles = exact_sum(a, rest.hi) / rest.hi;
    return {log_of_positive<how>(magnitude(poles)) - log_a, fabs(log_a.hi), 0, (a < 0) != (poles.hi < 0)};
  }
  if (a > 0 && b < 0) {
    T const other = a;
    a = b;
    b = other;
  }
  pair<T> const sum = exact_sum(a, b);
  pair<T> const size_of_a{-a};
  auto const [sine_of_a, negative_a] = sine_of_pi_times<how>(pair<T>{a});
  if (sum.hi > 0) {
    auto const [value, size, exponent, negative] = log_beta_of_positive<how>(sum, size_of_a);
    pair<T> const factor = log_of_positive<how>(pi<T>() / (sine_of_a * size_of_a));
    return {factor - value, size + fabs(factor.hi), exponent, negative_a};
  }
  auto const [sine_of_sum, negative_sum] = sine_of_pi_times<how>(sum);
  if (b > 0) {
    auto const [value, size, exponent, negative] = log_beta_of_positive<how>(-sum + T(1), pair<T>{b});
    pair<T> const factor = log_of_positive<how>(sine_of_sum / sine_of_a);
    return {factor + value, size + fabs(factor.hi), exponent, negative_a != negative_sum};
  }
  pair<T> const size_of_b{-b};
  auto const [sine_of_b, negative_b] = sine_of_pi_times<how>(pair<T>{b});
  auto const [value, size, exponent, negative] = log_beta_of_positive<how>(size_of_a, size_of_b);
  pair<T> const sines = pi<T>() * sine_of_sum / (sine_of_a * sine_of_b);
  pair<T> const factor = log_of_positive<how>(sines * -sum / (size_of_a * size_of_b));
  return {factor - value, size + fabs(factor.hi), exponent, (negative_a != negative_b) != negative_sum};
}

/// Whether Gamma(a + b) has a pole, or would have one but for overflow.
template <std::floating_point T>
constexpr bool sum_is_pole_of_gamma(T a, T b) noexcept {
  if (a > 0 && b > 0) return false;
  if (fabs(a) > T(0x1p900) || fabs(b) > T(0x1p900)) return false;
  return is_pole_of_gamma(exact_sum(a, b));
}

template <std::floating_point T>
constexpr bool is_special_for_beta(T a, T b) noexcept {
  if (is_nan(a) || is_nan(b) || is_infinite(a) || is_infinite(b)) return true;
  return is_pole_of_gamma(a) || is_pole_of_gamma(b) || sum_is_pole_of_gamma(a, b);
}

/// beta(a, b) for the arguments that need no computation.
template <std::floating_point T>
constexpr T special_beta(T a, T b) noexcept {
  if (is_nan(a) || is_nan(b)) return quiet_nan<T>;
  if (is_infinite(b)) {
    T const other = a;
    a = b;
    b = other;
  }
  if (is_infinite(a)) {
    // Gamma(a) / Gamma(a + b) is a^(-b).
    if (a < 0 || is_pole_of_gamma(b)) return quiet_nan<T>;
    if (b > 0) return 0;
    if (is_infinite(b)) return quiet_nan<T>;
    auto const [rest, odd] = nearest_whole_and_rest(pair<T>{b});
    return (rest.hi > 0) == odd ? -positive_infinity<T> : positive_infinity<T>;
  }
  if (b == 0 && a != 0) {
    b = a;
    a = 0;
    return is_pole_of_gamma(b) ? quiet_nan<T> : special_beta(copysign(a, T(1)), b);
  }
  if (a == 0) {
    if (b == 0) return signbit(a) == signbit(b) ? copysign(positive_infinity<T>, a) : quiet_nan<T>;
    return is_pole_of_gamma(b) ? quiet_nan<T> : copysign(positive_infinity<T>, a);
  }
  return is_pole_of_gamma(a) || is_pole_of_gamma(b) ? quiet_nan<T> : T(0);
}

/// The beta function, Gamma(a) Gamma(b) / Gamma(a + b).
template <std::floating_point T>
constexpr T beta(T a, T b) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(beta(widened(a), widened(b)));
  if (is_special_for_beta(a, b)) return special_beta(a, b);
  if (fabs(a) > fabs(b)) return beta(b, a);
  auto const [value, size, exponent, negative] = log_beta<effort::quick>(a, b);
  T result = exponent == 0 ? rounded_exp(value) : T(0);
  if (exponent != 0 && value.hi > 0) result = positive_infinity<T>;
  return negative ? -result : result;
}

/// log(beta(1 + x, 1 + y)) for small x and y, as the series of three times log Gamma, the differences of powers written
/// as products.
template <std::floating_point T>
constexpr pair<T> log_beta_near_one(T x, T y) noexcept {
  pair<T> const sum = exact_sum(x, y);
  T const fourth = T(0x1.151322ac7d848p+0) * (x * x + T(1.5) * x * y + y * y);
  pair<T> const zeta_3 = constant<T>(0x1.33ba004f00621p+0, 0x1.c1b8b8ae2cf35p-55);
  pair<T> const zeta_2 = constant<T>(0x1.a51a6625307d3p+0, 0x1.1873d8912200cp-55);
  return exact_product(x, y) * (zeta_3 * sum - zeta_2 + -fourth) - log1p_of_pair(sum);
}

/// The logarithm of the magnitude of the beta function.
template <std::floating_point T>
constexpr T lbeta(T a, T b) noexcept {
  if constexpr (narrower_than_double<T>) return narrow<T>(lbeta(widened(a), widened(b)));
  if (is_special_for_beta(a, b)) {
    T const special = special_beta(a, b);
    if (is_nan(special)) {
      // At a pole only the sign of beta is unknown.
      bool const is_pole =
          !is_nan(a) && !is_nan(b) && !is_infinite(a) && !is_infinite(b) && !sum_is_pole_of_gamma(a, b);
      return is_pole ? positive_infinity<T> : special;
    }
    return special == 0 ? -positive_infinity<T> : positive_infinity<T>;
  }
  if (fabs(a) > fabs(b)) return lbeta(b, a);
  if (a == 1 && b == 1) return 0;
  if (a == 1 || b == 1) {
    T const other = a == 1 ? b : a;
    if (other > 0) return rounded(-log_of_pair(pair<T>{other}));
  }
  if (fabs(a - 1) < T(0x1p-20) && fabs(b - 1) < T(0x1p-20)) return rounded(log_beta_near_one(a - 1, b - 1));
  auto const quick = log_beta<effort::quick>(a, b);
  if (!has_cancelled(sum_of_terms<T>{quick.value, quick.size})) {
    T const size = rounded_and_scaled(magnitude(quick.value), quick.exponent);
    return copysign(size, quick.value.hi);
  }
  return static_cast<T>(log_beta<effort::full>(wide_number{a}, wide_number{b}).value.hi);
}

}  // namespace chainrule::detail::math::inline CHAINRULE_TARGET
