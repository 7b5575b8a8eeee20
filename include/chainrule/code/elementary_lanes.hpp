// SPDX-License-Identifier: BSL-1.0
// exp, expm1, log, log1p and cbrt of several numbers at a time, for vectors of any width. They are inlined: calls empty
// all vector registers. Lanes cannot branch: special values come out of the arithmetic or are chosen at the end.
// Arguments are reduced as Cody and Waite do, polynomials are minimax ones from Remez' algorithm in 50 digits (Muller,
// Elementary Functions, 3rd edition, chapters 3 and 11). Next: round.hpp.
#pragma once

#include <limits>

#include "lanes.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

namespace elementary_lanes {

/// What the functions know of a type of number.
template <class T>
struct constants_of;

template <>
struct constants_of<double> {
  using bits = std::uint64_t;
  static constexpr int mantissa = 52, bias = 1023;
  static constexpr double smallest_normal = 0x1p-1022, to_normal = 0x1p54;
  static constexpr int powers_to_normal = 54;
  static constexpr double ln2_high = 0x1.62e42fefa38p-1, ln2_low = 0x1.ef35793c7673p-45;  // n ln2_high is exact
  static constexpr double overflows = 710, underflows = -746, no_more_than_minus_1 = -50;
  static constexpr bits root_half = 0x3fe6a09e667f3bcd;
  // (e^r - 1 - r) / r^2 in powers of r, for |r| up to log(2) / 2: to 0.3 times 2^-53 of e^r - 1.
  static constexpr double exponential[]{0.50000000000000056,   0.16666666666666588,   0.041666666666576466,
                                        0.0083333333333897325, 0.0013888888931666964, 0.00019841269718711489,
                                        2.4801505142886601e-5, 2.7557407686823806e-6, 2.7626092754108596e-7,
                                        2.5053775113749995e-8};
  // (2 artanh(s) / s - 2) / s^2 in powers of s^2, for |s| up to (sqrt(2) - 1) / (sqrt(2) + 1), as exactly.
  static constexpr double logarithm[]{0.66666666666667351, 0.3999999999941109,  0.28571428743262955,
                                      0.22222198475963328, 0.18183569740789435, 0.15313903225620146,
                                      0.14797507887340616};
};

template <>
struct constants_of<float> {
  using bits = std::uint32_t;
  static constexpr int mantissa = 23, bias = 127;
  static constexpr float smallest_normal = 0x1p-126f, to_normal = 0x1p25f;
  static constexpr int powers_to_normal = 25;
  static constexpr float ln2_high = 0x1.62e4p-1f, ln2_low = 0x1.7f7d1cp-20f;
  static constexpr float overflows = 89, underflows = -105, no_more_than_minus_1 = -30;
  static constexpr bits root_half = 0x3f3504f3;
  static constexpr float exponential[]{0.49999997f, 0.166665435f, 0.0416672006f, 0.00836654752f, 0.00138825167f};
  static constexpr float logarithm[]{0.666667759f, 0.399774969f, 0.298730731f};
};

/// The coefficients from First on of a polynomial, by pairs, fours and so on (Estrin): products wait for few others.
template <int First, int Count, class V>
[[gnu::always_inline]] inline V polynomial(auto const& coefficients, V const* powers) {
  if constexpr (Count == 1) {
    return V(coefficients[First]);
  } else {
    constexpr int level = Count > 8 ? 3 : Count > 4 ? 2 : Count > 2 ? 1 : 0, half = 1 << level;
    return polynomial<First, half>(coefficients, powers) +
           powers[level] * polynomial<First + half, Count - half>(coefficients, powers);
  }
}
template <class V>
[[gnu::always_inline]] inline V polynomial(auto const& coefficients, V const& x) {
  V const second = x * x, fourth = second * second, powers[]{x, second, fourth, fourth * fourth};
  return polynomial<0, static_cast<int>(sizeof(coefficients) / sizeof(coefficients[0]))>(coefficients, powers);
}

template <class T, int Width>
struct kit {
  using V = lanes<T, Width>;
  using of = constants_of<T>;
  using bits = typename of::bits;
  using integers = typename vector_functions::vector<bits, Width>::type;
  static constexpr bits one = bits{of::bias} << of::mantissa;
  // Added to a number it leaves the nearest integer in the last bits.
  static constexpr T nearest_integer = T(bits{3} << (of::mantissa - 1));

  [[gnu::always_inline]] static integers bits_of(V const& x) { return bits_as<integers>(x.numbers); }
  [[gnu::always_inline]] static V number_of(integers const& x) { return bits_as<typename V::vector>(x); }
  [[gnu::always_inline]] static integers at_exponent(integers const& n) { return n << of::mantissa; }

  struct reduced {
    integers power;  ///< n in its last bits
    V n, rest;
  };
  // x = n log(2) + rest
  [[gnu::always_inline]] static reduced reduce(V const& x) {
    V const shifted = x * V(T(1.4426950408889634074)) + V(nearest_integer), n = shifted - V(nearest_integer);
    return {bits_of(shifted), n, (x - n * V(of::ln2_high)) - n * V(of::ln2_low)};
  }
  // e^r - 1 for a reduced r
  [[gnu::always_inline]] static V expm1_of_rest(V const& r) { return r + r * r * polynomial(of::exponential, r); }
  [[gnu::always_inline]] static V held_between(T low, V const& x, T high) {  // NaN stays
    V const bottom(low), top(high);
#if defined(__SSE2__) && !defined(__SSE4_1__)  // see KEPT_AS_BITS in lanes.hpp
    V const above = select(x < bottom, bottom, x);
    return select(top < above, top, above);
#else  // one instruction each
    auto const above = x.numbers < bottom.numbers ? bottom.numbers : x.numbers;
    return top.numbers < above ? top.numbers : above;
#endif
  }

  // k log(2) + log(1 + f), for f between sqrt(1/2) - 1 and sqrt(2) - 1: with s = f / (2 + f) the logarithm of 1 + f is
  // 2 artanh(s) = 2 s + s R, and 2 s = f - s f = f - f^2 / 2 + s f^2 / 2, of which f is exact.
  [[gnu::always_inline]] static V logarithm(V const& k, V const& f) {
    V const s = f / (V(T(2)) + f), z = s * s, half = V(T(0.5)) * f * f;
    V const small = s * (half + z * polynomial(of::logarithm, z)) + k * V(of::ln2_low);
    return k * V(of::ln2_high) - ((half - small) - f);
  }
  struct taken_apart {
    V mantissa;         ///< from sqrt(1/2) to sqrt(2)
    integers exponent;  ///< and the bias
    V shifted_exponent;
  };
  [[gnu::always_inline]] static taken_apart take_apart(V const& x) {
    integers const all = bits_of(x), exponent = (all + (one - of::root_half)) >> of::mantissa;
    constexpr T high = T(bits{1} << of::mantissa);
    return {number_of(all - at_exponent(exponent) + one), exponent,
            number_of(exponent | bits_of(V(high))) - V(high + T(of::bias))};
  }
};

}  // namespace elementary_lanes

// CHAINRULE_EXACT_LANES: each lane is what a call of <cmath> gives. -ffast-math, where it is allowed, would cancel what
// is added to round.
template <class T>
concept has_elementary_lanes =
#if defined(CHAINRULE_EXACT_LANES) || defined(__FAST_MATH__)
    false;
#else
    std::same_as<T, float> || std::same_as<T, double>;
#endif

template <has_elementary_lanes T, int Width>
[[gnu::always_inline]] inline lanes<T, Width> exp(lanes<T, Width> const& a) {
  using k = elementary_lanes::kit<T, Width>;
  using of = elementary_lanes::constants_of<T>;
  auto const [power, n, r] = k::reduce(k::held_between(of::underflows, a, of::overflows));
  // Half of the power of two at a time: its square may be subnormal, or infinite where the product is not.
  auto const half = power >> 1;
  auto const root = k::number_of(k::at_exponent(half) + k::one);
  return (root + root * k::expm1_of_rest(r)) * k::number_of(k::at_exponent(power - half) + k::one);
}

template <has_elementary_lanes T, int Width>
[[gnu::always_inline]] inline lanes<T, Width> expm1(lanes<T, Width> const& a) {
  using k = elementary_lanes::kit<T, Width>;
  using of = elementary_lanes::constants_of<T>;
  using V = lanes<T, Width>;
  auto const [power, n, r] = k::reduce(k::held_between(of::no_more_than_minus_1, a, of::overflows));
  using bits = typename of::bits;
  V const q = k::expm1_of_rest(r), half = k::number_of(k::at_exponent(power) + (k::one - (bits{1} << of::mantissa)));
  V const other = half * q + (half - V(T(0.5)));
  return copysign(select(n == V(T(0)), q, other + other), a);
}

template <has_elementary_lanes T, int Width>
[[gnu::always_inline]] inline lanes<T, Width> log(lanes<T, Width> const& a) {
  using k = elementary_lanes::kit<T, Width>;
  using of = elementary_lanes::constants_of<T>;
  using V = lanes<T, Width>;
  constexpr T infinity = std::numeric_limits<T>::infinity(), nan = std::numeric_limits<T>::quiet_NaN();
  auto const is_small = a < V(of::smallest_normal);
  auto const [m, exponent, power] = k::take_apart(select(is_small, a * V(of::to_normal), a));
  V const n = power - select(is_small, V(T(of::powers_to_normal)), V(T(0)));
  V const finite = select(a < V(infinity), k::logarithm(n, m - V(T(1))), a);
  return select(a > V(T(0)), finite, select(a == V(T(0)), V(-infinity), V(nan)));
}

template <has_elementary_lanes T, int Width>
[[gnu::always_inline]] inline lanes<T, Width> log1p(lanes<T, Width> const& a) {
  using k = elementary_lanes::kit<T, Width>;
  using of = elementary_lanes::constants_of<T>;
  using V = lanes<T, Width>;
  constexpr T infinity = std::numeric_limits<T>::infinity(), nan = std::numeric_limits<T>::quiet_NaN();
  using bits = typename of::bits;
  V const sum = V(T(1)) + a, lost = a - (sum - V(T(1)));
  auto const [m, exponent, n] = k::take_apart(sum);
  // What the sum has lost, times 2^-n; first 2^(1-n), which is not below 0's exponent.
  V const scale = k::number_of(k::at_exponent((bits{2} * of::bias + 1) - exponent));
  V const finite = select(a < V(infinity), k::logarithm(n, (m - V(T(1))) + lost * scale * V(T(0.5))), a);
  return copysign(select(a > V(T(-1)), finite, select(a == V(T(-1)), V(-infinity), V(nan))), a);
}

/// A power of e, and one step of Newton's method.
template <has_elementary_lanes T, int Width>
[[gnu::always_inline]] inline lanes<T, Width> cbrt(lanes<T, Width> const& a) {
  using V = lanes<T, Width>;
  V const third(T(1) / T(3)), size = abs(a), root = exp(log(size) * third);
  V const better = root - (root - size / (root * root)) * third;
  return copysign(select(size == V(T(0)) || size == V(std::numeric_limits<T>::infinity()), size, better), a);
}

/// log(1 + x) for x from 0 to 1, such as powers of e that do not overflow.
template <has_elementary_lanes T, int Width>
[[gnu::always_inline]] inline lanes<T, Width> log1p_of_fraction(lanes<T, Width> const& a) {
  using k = elementary_lanes::kit<T, Width>;
  using V = lanes<T, Width>;
  auto const is_large = a > V(T(0.41421356237309504880));
  return k::logarithm(select(is_large, V(T(1)), V(T(0))), select(is_large, a * V(T(0.5)) - V(T(0.5)), a));
}

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET
