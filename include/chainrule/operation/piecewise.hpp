// SPDX-License-Identifier: BSL-1.0
// abs, sign, min, max, clamp and where: functions made of pieces, with the conventions for the points where the pieces
// meet.
#pragma once

#include <cmath>

#include "arithmetic.hpp"
#include "comparison.hpp"

namespace chainrule::operation {

/// condition ? a : b. Only the chosen operand contributes to a derivative, whatever the other one is.
struct where_ : of_arity<3> {
  static constexpr std::string_view name = "where";
  static constexpr bool in_lanes = true;
  static constexpr pattern latex{R"(\begin{cases} b & \text{if } a \\ c & \text{otherwise} \end{cases})",
                                 precedence::logical_or};
  static constexpr char const* in_c = "a ? b : c";
  static constexpr kind operands[3]{kind::condition, kind::number, kind::number};
  static constexpr interval domain[]{reals, reals, reals};

  template <class T>
  [[gnu::always_inline]] static constexpr T value(bool condition, T const& a, T const& b) {
    return condition ? a : b;
  }
  template <class Mask, class T>
  [[gnu::always_inline]] static constexpr T value(Mask const& condition, T const& a, T const& b) {
    if constexpr (requires { condition.select(a, b); })
      return condition.select(a, b);  // Eigen's arrays
    else
      return select(condition, a, b);  // SIMD batches
  }

  static constexpr auto partial(by<1>, auto, auto condition, auto, auto) { return where(condition, 1_c, 0_c); }
  static constexpr auto partial(by<2>, auto, auto condition, auto, auto) { return where(condition, 0_c, 1_c); }
};

struct abs_;

/// -1, 0 or 1; its derivative is 0 everywhere.
struct sign_ : of_arity<1> {
  static constexpr std::string_view name = "sign";
  static constexpr parity symmetry = parity::odd;
  static constexpr pattern latex{R"(\operatorname{sgn}\left(a\right))"};
  static constexpr char const* in_c = "a > 0.0 ? 1.0 : a < 0.0 ? -1.0 : a";
  static constexpr interval domain[]{reals};
  static constexpr bool smooth(double x, double = 0, double = 0) { return x != 0; }
  static constexpr bool kinked = true;
  using magnitude = abs_;

  template <class T>
  static constexpr T value(T const& x) {
    if constexpr (std::floating_point<T>)
      return x > 0 ? T(1) : x < 0 ? T(-1) : x;  // keeps NaN and the sign of zero
    else
      return where_::value(x > T(0), T(1), where_::value(x < T(0), T(-1), x));
  }

  static constexpr auto partial(by<0>, auto, auto) { return 0_c; }
};

/// |x|, with derivative 0 at 0.
struct abs_ : of_arity<1> {
  static constexpr bool keeps_integers = true;
  static constexpr std::string_view name = "abs";
  static constexpr bool never_negative = true;
  static constexpr bool kinked = true;
  static constexpr parity symmetry = parity::even;
  static constexpr pattern latex{R"(\left|a\right|)"};
  static constexpr char const* in_c = "fabs(a)";
  static constexpr interval domain[]{reals};
  static constexpr bool smooth(double x, double = 0, double = 0) { return x != 0; }

  template <class T>
  static constexpr T value(T const& x) {
    if constexpr (std::floating_point<T>)
      return __builtin_is_constant_evaluated() ? (chainrule::detail::math::detail::negative_sign(x) ? -x : x)
                                               : std::abs(x);
    else
      return abs(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return sign(x); }
};

struct max_;

/// The smaller of a and b; where they are equal each has half of the derivative.
struct min_ : of_arity<2> {
  static constexpr std::string_view name = "min";
  static constexpr pattern latex{R"(\min\left(a, b\right))"};
  using partner = max_;
  static constexpr char const* in_c = "b < a ? b : a";
  static constexpr interval domain[]{reals, reals};
  static constexpr bool smooth(double a, double b = 0, double = 0) { return a != b; }

  template <class T>
  static constexpr T value(T const& a, T const& b) {
    return where_::value(b < a, b, a);
  }

  static constexpr auto partial(by<0>, auto, auto a, auto b) {
    return where(a < b, 1_c, where(a == b, 1_c / 2_c, 0_c));
  }
  static constexpr auto partial(by<1>, auto, auto a, auto b) {
    return where(b < a, 1_c, where(a == b, 1_c / 2_c, 0_c));
  }
};

/// The larger of a and b; where they are equal each has half of the derivative.
struct max_ : of_arity<2> {
  static constexpr std::string_view name = "max";
  static constexpr pattern latex{R"(\max\left(a, b\right))"};
  using partner = min_;
  static constexpr char const* in_c = "a < b ? b : a";
  static constexpr interval domain[]{reals, reals};
  static constexpr bool smooth(double a, double b = 0, double = 0) { return a != b; }

  template <class T>
  static constexpr T value(T const& a, T const& b) {
    return where_::value(a < b, b, a);
  }

  static constexpr auto partial(by<0>, auto, auto a, auto b) {
    return where(b < a, 1_c, where(a == b, 1_c / 2_c, 0_c));
  }
  static constexpr auto partial(by<1>, auto, auto a, auto b) {
    return where(a < b, 1_c, where(a == b, 1_c / 2_c, 0_c));
  }
};

/// x, but not below low and not above high; between them, and on them, all of the derivative is by x.
struct clamp_ : of_arity<3> {
  static constexpr std::string_view name = "clamp";
  static constexpr char const* in_c = "a < b ? b : c < a ? c : a";
  static constexpr interval domain[]{reals, reals, reals};
  static constexpr bool smooth(double x, double low = 0, double high = 0) { return x != low && x != high; }

  template <class T>
  static constexpr T value(T const& x, T const& low, T const& high) {
    return where_::value(x < low, low, where_::value(high < x, high, x));
  }

  static constexpr auto partial(by<0>, auto, auto x, auto low, auto high) {
    return where(x < low || high < x, 0_c, 1_c);
  }
  static constexpr auto partial(by<1>, auto, auto x, auto low, auto) { return where(x < low, 1_c, 0_c); }
  static constexpr auto partial(by<2>, auto, auto x, auto low, auto high) {
    return where(!(x < low) && high < x, 1_c, 0_c);
  }
};

}  // namespace chainrule::operation

namespace chainrule {

template <operand A>
constexpr auto sign(A const& a, give_way auto...) {
  return operation::call<operation::sign_>(a);
}

/// Of an integer it is an integer, as in <cstdlib>. Without this a plain abs(-1.5) would be <cstdlib>'s abs, which
/// takes an int.
template <cmath_operands A>
constexpr auto abs(A const& a, give_way auto...) {
  if constexpr (std::is_integral_v<A>)
    return a < 0 ? -a : +a;
  else
    return operation::call<operation::abs_>(a);
}

template <operand A, operand B>
constexpr auto min(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::min_>(a, b);
}

template <operand A, operand B>
constexpr auto max(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::max_>(a, b);
}

template <operand A, operand Low, operand High>
constexpr auto clamp(A const& x, Low const& low, High const& high, give_way auto...) {
  return operation::call<operation::clamp_>(x, low, high);
}

/// a where the condition holds, else b; the condition is a comparison (x < 0), or a plain bool.
template <operand Condition, operand A, operand B>
constexpr auto where(Condition const& condition, A const& a, B const& b) {
  return operation::call<operation::where_>(condition, a, b);
}

}  // namespace chainrule
