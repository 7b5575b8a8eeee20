// SPDX-License-Identifier: BSL-1.0
// The functions of a squared angle that rotations are made of. All are analytic at 0, and so are their derivatives
// here: an angle itself, a root, has none there, and what a choice leaves out stays out of derivatives, too. Next:
// so3.hpp.
#pragma once

#include "../linear_algebra/linear_algebra.hpp"

namespace chainrule::linear_algebra::detail {

/// c[0] + c[1] x + c[2] x^2 + ...
template <std::size_t N, class X>
constexpr X polynomial(long double const (&c)[N], X const& x) {
  X sum = number_as<X>(c[N - 1]);
  for (std::size_t k = N - 1; k-- > 0;) sum = plus(times(sum, x), number_as<X>(c[k]));
  return sum;
}

template <class S>
constexpr auto root(S const& s) {
  return compute<operation::sqrt_>(s);
}

// Coefficients of the series below, made while compiling.
template <std::size_t N>
struct coefficients {
  long double c[N];
};
// d/ds sin(sqrt(s) / 2) / sqrt(s): of s^k (-1)^(k + 1) (k + 1) / (2 4^(k + 1) (2 k + 3)!).
inline constexpr auto slope_of_half_sine = [] {
  coefficients<13> all{};
  long double term = -0.5L;  // (-1)^(k + 1) / (2 4^(k + 1) (2 k + 3)!) after division
  for (std::size_t k = 0; k < 13; ++k) {
    auto const n = static_cast<long double>(2 * k + 3);
    term /= (k == 0 ? 4 : -4) * (n - 1) * n;
    all.c[k] = term * static_cast<long double>(k + 1);
  }
  return all;
}();
// (theta - sin(theta)) / theta^3 by s = theta^2: of s^k (-1)^k / (2 k + 3)!.
inline constexpr auto third_order_sine = [] {
  coefficients<16> all{};
  long double term = 1;
  for (std::size_t k = 0; k < 16; ++k) {
    auto const n = static_cast<long double>(2 * k + 3);
    term /= (k == 0 ? 1 : -1) * (n - 1) * n;
    all.c[k] = term;
  }
  return all;
}();

/// d/ds of half_sine(s).
template <class S>
constexpr auto half_sine_slope(S const& s) {
  auto const angle = root(s), half = times(1_c / 2_c, angle);
  auto const cosine = compute<operation::cos_>(half), sine = over(compute<operation::sin_>(half), angle);
  return choice(compute<operation::less_>(s, 4_c), polynomial(slope_of_half_sine.c, s),
                over(minus(times(1_c / 2_c, cosine), sine), times(2_c, s)));
}

struct half_sine_value {
  template <class S>
  constexpr auto operator()(S const& s) const {
    return times(1_c / 2_c, compute<operation::sinc_>(times(1_c / 2_c, root(s))));
  }
};
struct half_sine_rule {
  template <class S>
  constexpr auto operator()(S const& s) const {
    return half_sine_slope(s);
  }
};
/// sin(theta / 2) / theta, where s = theta^2.
inline constexpr auto half_sine = custom_derivative(half_sine_value{}, half_sine_rule{});

struct half_cosine_value {
  template <class S>
  constexpr auto operator()(S const& s) const {
    return compute<operation::cos_>(times(1_c / 2_c, root(s)));
  }
};
struct half_cosine_rule {
  template <class S>
  constexpr auto operator()(S const& s) const {
    return times(-1_c / 4_c, half_sine(s));
  }
};
/// cos(theta / 2).
inline constexpr auto half_cosine = custom_derivative(half_cosine_value{}, half_cosine_rule{});

/// (theta - sin(theta)) / theta^3.
template <class S>
constexpr auto third_sine(S const& s) {
  auto const angle = root(s);
  return choice(compute<operation::less_>(s, 4_c), polynomial(third_order_sine.c, s),
                over(minus(1_c, over(compute<operation::sin_>(angle), angle)), s));
}

/// (1 - (theta / 2) cot(theta / 2)) / theta^2. Of s^k |B_(2 k + 2)| / (2 k + 2)!, with Bernoulli's numbers.
template <class S>
constexpr auto cotangent_rest(S const& s) {
  constexpr long double series[]{1.0L / 12,
                                 1.0L / 720,
                                 1.0L / 30240,
                                 1.0L / 1209600,
                                 1.0L / 47900160,
                                 691.0L / 1307674368000,
                                 1.0L / 74724249600,
                                 3617.0L / 10670622842880000,
                                 43867.0L / 5109094217170944000,
                                 2.174868698558061873e-16L,
                                 5.5090028283602295152e-18L,
                                 1.3954464685812523341e-19L,
                                 3.5347070396294674717e-21L};
  auto const half = times(1_c / 2_c, root(s));
  return choice(compute<operation::less_>(s, 1_c), polynomial(series, s),
                over(minus(1_c, over(times(half, compute<operation::cos_>(half)), compute<operation::sin_>(half))), s));
}

// d/du of angle_over_sine(u, w): 1/w^3 times a series in x = u / w^2, of x^k (-1)^(k + 1) (k + 1) / (2 k + 3).
inline constexpr auto slope_of_angle = [] {
  coefficients<17> all{};
  for (std::size_t k = 0; k < 17; ++k)
    all.c[k] = (k % 2 == 0 ? -1 : 1) * static_cast<long double>(k + 1) / static_cast<long double>(2 * k + 3);
  return all;
}();

struct angle_value {
  template <class U, class W>
  constexpr auto operator()(U const& u, W const& w) const {
    auto const n = root(u);
    return choice(compute<operation::equal_>(u, 0_c), over(1_c, w), over(compute<operation::atan2_>(n, w), n));
  }
};
struct angle_by_square {
  template <class U, class W>
  constexpr auto operator()(U const& u, W const& w) const {
    auto const n = root(u), w2 = times(w, w);
    return choice(compute<operation::less_>(times(16_c, u), w2),
                  over(polynomial(slope_of_angle.c, over(u, w2)), times(w, w2)),
                  over(minus(over(w, plus(u, w2)), over(compute<operation::atan2_>(n, w), n)), times(2_c, u)));
  }
};
struct angle_by_cosine {
  template <class U, class W>
  constexpr auto operator()(U const& u, W const& w) const {
    return over(-1_c, plus(u, times(w, w)));
  }
};
/// atan2(n, w) / n, where u = n^2: the angle of a sine n and a cosine w, over the sine.
inline constexpr auto angle_over_sine = custom_derivative(angle_value{}, angle_by_square{}, angle_by_cosine{});

}  // namespace chainrule::linear_algebra::detail
