// SPDX-License-Identifier: BSL-1.0
// asin, acos, atan, atan2; angles in radians. And what their derivatives are made of.
#pragma once

#include "../math/inverse_trigonometric.hpp"
#include "platform.hpp"
#include "power.hpp"

namespace chainrule::operation {

/// (1 - x)(1 + x), which keeps the digits that 1 - x^2 loses next to 1. An operation of its own because the slope of
/// the product, 1 - x less 1 + x, loses those of a small x.
struct one_minus_square_ : of_arity<1> {
  static constexpr std::string_view name = "one_minus_square";
  static constexpr parity symmetry = parity::even;
  static constexpr style written = style::definition;
  static constexpr char const* in_c = by_definition;
  static constexpr interval domain[]{reals};

  template <class T>
  static constexpr T value(T const& x) {
    return multiply_::value(subtract_::value(T(1), x), add_::value(T(1), x));
  }

  static constexpr auto partial(by<0>, auto, auto x) { return -2_c * x; }
  static constexpr auto definition(auto x) { return (1_c - x) * (1_c + x); }
};

/// 1 / (1 + x^2). An operation of its own because the slope of the quotient leaves the range where this does not.
struct inverse_one_plus_square_ : of_arity<1> {
  static constexpr std::string_view name = "inverse_one_plus_square";
  static constexpr parity symmetry = parity::even;
  static constexpr style written = style::definition;
  static constexpr char const* in_c = "fabs(a) > 4503599627370496.0 ? 1.0 / a / a : 1.0 / (1.0 + a * a)";
  static constexpr interval domain[]{reals};

  template <class T>
  static constexpr T value(T const& x) {
    if constexpr (std::floating_point<T>) {
      // Beyond, 1 + x^2 rounds to x^2, which may overflow where its reciprocal is not 0.
      constexpr T large = T(1) / std::numeric_limits<T>::epsilon();
      if (x > large || x < -large) return divide_::value(divide_::value(T(1), x), x);
    }
    return divide_::value(T(1), add_::value(T(1), multiply_::value(x, x)));
  }

  static constexpr auto partial(by<0>, auto z, auto x) { return where(z == 0_c, 0_c, -2_c * (x * z) * z); }
  static constexpr auto definition(auto x) { return 1_c / (1_c + square(x)); }
};

/// a / (a^2 + b^2), by dividing twice by hypot(a, b), which stays in range where its square would not. An operation of
/// its own because its slopes, differences of quotients, are infinity less infinity next to the origin; as products of
/// such quotients they are not.
struct over_square_of_hypot_ : of_arity<2> {
  static constexpr std::string_view name = "over_square_of_hypot";
  static constexpr style written = style::definition;
  static constexpr char const* in_c = "const double z = hypot(a, b); return a / z / z;";
  static constexpr interval domain[]{reals, reals};
  static constexpr bool smooth(double a, double b = 0, double = 0) { return a != 0 || b != 0; }

  template <class T>
  static constexpr T value(T const& a, T const& b) {
    T const z = hypot_::value(a, b);
    return divide_::value(divide_::value(a, z), z);
  }

  // (b - a)(b + a), which keeps the digits that b^2 - a^2 loses next to a diagonal, each over the square of the
  // distance.
  static constexpr auto partial(by<0>, auto, auto a, auto b) {
    auto const inverse = 1_c / hypot(a, b);
    return ((b - a) * inverse * inverse) * ((b + a) * inverse * inverse);
  }
  static constexpr auto partial(by<1>, auto z, auto a, auto b) { return -(2_c * z * over_square_of_hypot(b, a)); }
  static constexpr auto definition(auto a, auto b) { return a / (square(a) + square(b)); }
};

struct asin_ : cmath_function<asin_, 1> {
  static constexpr std::string_view name = "asin";
  static constexpr parity symmetry = parity::odd;
  static constexpr pattern latex{R"(\arcsin\left(a\right))"};
  static constexpr interval domain[]{{-1, 1}};

  static constexpr auto folded(auto x) { return chainrule::detail::math::asin(x); }
  static constexpr auto computed(auto const& x) {
    using platform::asin;
    return asin(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return 1_c / sqrt(one_minus_square(x)); }
};

struct acos_ : cmath_function<acos_, 1> {
  static constexpr std::string_view name = "acos";
  static constexpr pattern latex{R"(\arccos\left(a\right))"};
  static constexpr interval domain[]{{-1, 1}};

  static constexpr auto folded(auto x) { return chainrule::detail::math::acos(x); }
  static constexpr auto computed(auto const& x) {
    using platform::acos;
    return acos(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return -(1_c / sqrt(one_minus_square(x))); }
};

struct atan_ : cmath_function<atan_, 1> {
  static constexpr std::string_view name = "atan";
  static constexpr bool single_branch = true;
  static constexpr parity symmetry = parity::odd;
  static constexpr pattern latex{R"(\arctan\left(a\right))"};
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::atan(x); }
  static constexpr auto computed(auto const& x) {
    using platform::atan;
    return atan(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return inverse_one_plus_square(x); }
};

/// The angle of the point (x, y) in (-pi, pi]; note the order of the operands: y first.
struct atan2_ : cmath_function<atan2_, 2> {
  static constexpr std::string_view name = "atan2";
  static constexpr interval domain[]{reals, reals};
  static constexpr bool smooth(double y, double x = 0, double = 0) { return x > 0 || y != 0; }

  static constexpr auto folded(auto y, auto x) { return chainrule::detail::math::atan2(y, x); }
  static constexpr auto computed(auto const& y, auto const& x) {
    using platform::atan2;
    return atan2(y, x);
  }

  // The origin has no angle, so that nothing is its slope: NaN.
  static constexpr auto partial(by<0>, auto, auto y, auto x) { return over_square_of_hypot(x, y); }
  static constexpr auto partial(by<1>, auto, auto y, auto x) { return -over_square_of_hypot(y, x); }
};

}  // namespace chainrule::operation

namespace chainrule {

template <cmath_operands A>
constexpr auto asin(A const& a, give_way auto...) {
  return operation::call<operation::asin_>(a);
}

template <cmath_operands A>
constexpr auto acos(A const& a, give_way auto...) {
  return operation::call<operation::acos_>(a);
}

template <cmath_operands A>
constexpr auto atan(A const& a, give_way auto...) {
  return operation::call<operation::atan_>(a);
}

template <class A, class B>
  requires cmath_operands<A, B>
constexpr auto atan2(A const& y, B const& x, give_way auto...) {
  return operation::call<operation::atan2_>(y, x);
}

template <operand A>
constexpr auto one_minus_square(A const& a, give_way auto...) {
  return operation::call<operation::one_minus_square_>(a);
}

template <operand A>
constexpr auto inverse_one_plus_square(A const& a, give_way auto...) {
  return operation::call<operation::inverse_one_plus_square_>(a);
}

/// a / (a^2 + b^2).
template <operand A, operand B>
constexpr auto over_square_of_hypot(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::over_square_of_hypot_>(a, b);
}

}  // namespace chainrule
