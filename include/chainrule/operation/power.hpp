// square, pow, sqrt, cbrt, hypot.
#pragma once

#include <cmath>

#include "../math/power.hpp"
#include "arithmetic.hpp"
#include "piecewise.hpp"

namespace chainrule::operation {

struct square_ : of_arity<1> {
  static constexpr std::string_view name = "square";
  static constexpr interval domain[]{reals};

  template <class T>
  static constexpr T value(T const& x) {
    return multiply_::value(x, x);
  }
  static constexpr exact::rational fold(exact::rational a) { return a * a; }

  static constexpr auto partial(by<0>, auto, auto x) { return 2_c * x; }
};

struct sqrt_ : elementary<sqrt_, 1> {
  static constexpr std::string_view name = "sqrt";
  static constexpr interval domain[]{positive_reals};

  static constexpr auto folded(auto x) { return math::sqrt(x); }
  static auto computed(auto const& x) {
    using std::sqrt;
    return sqrt(x);
  }

  static constexpr auto partial(by<0>, auto z, auto) { return 1_c / (2_c * z); }
};

struct cbrt_ : elementary<cbrt_, 1> {
  static constexpr std::string_view name = "cbrt";
  static constexpr interval domain[]{reals};
  static constexpr bool smooth(double x, double = 0, double = 0) { return x != 0; }

  static constexpr auto folded(auto x) { return math::cbrt(x); }
  static auto computed(auto const& x) {
    using std::cbrt;
    return cbrt(x);
  }

  static constexpr auto partial(by<0>, auto z, auto) { return 1_c / (3_c * square(z)); }
};

/// a^b. By its exponent, simplification makes 1, a, square or a reciprocal of it; small integer exponents become products before code.
struct pow_ : elementary<pow_, 2> {
  static constexpr std::string_view name = "pow";
  static constexpr interval domain[]{positive_reals, reals};

  static constexpr auto folded(auto a, auto b) { return math::pow(a, b); }
  static auto computed(auto const& a, auto const& b) {
    using std::pow;
    return pow(a, b);
  }
  static constexpr exact::rational fold(exact::rational a, exact::rational b) {
    return b.is_integer() && (b.numerator >= 0 || a.numerator != 0) ? exact::power(a, b.numerator) : exact::not_exact;
  }

  // a^0 is 1 whatever a is, so its slope is 0. At a = 0 the slot for an active exponent is 0, the limit for positive exponents.
  static constexpr auto partial(by<0>, auto, auto a, auto b) { return where(b == 0_c, 0_c, b * pow(a, b - 1_c)); }
  static constexpr auto partial(by<1>, auto z, auto a, auto b) { return where(a == 0_c && b >= 0_c, 0_c, z * log(a)); }
};

/// The square root of a^2 + b^2, without overflow on the way.
struct hypot_ : elementary<hypot_, 2> {
  static constexpr std::string_view name = "hypot";
  static constexpr bool commutative = true;
  static constexpr interval domain[]{reals, reals};
  static constexpr bool smooth(double a, double b = 0, double = 0) { return a != 0 || b != 0; }

  static constexpr auto folded(auto a, auto b) { return math::hypot(a, b); }
  static auto computed(auto const& a, auto const& b) {
    using std::hypot;
    return hypot(a, b);
  }

  // The cone has no slope at its tip; 0 is the subgradient of least norm.
  static constexpr auto partial(by<0>, auto z, auto a, auto) { return where(z == 0_c, 0_c, a / z); }
  static constexpr auto partial(by<1>, auto z, auto, auto b) { return where(z == 0_c, 0_c, b / z); }
};

}  // namespace chainrule::operation

namespace chainrule {

template <operand A>
constexpr auto square(A const& a) {
  return operation::call<operation::square_>(a);
}

template <symbolic A>
constexpr auto sqrt(A const& a) {
  return operation::call<operation::sqrt_>(a);
}

template <symbolic A>
constexpr auto cbrt(A const& a) {
  return operation::call<operation::cbrt_>(a);
}

template <class A, class B>
requires symbolic_operands<A, B>
constexpr auto pow(A const& a, B const& b) { return operation::call<operation::pow_>(a, b); }

template <class A, class B>
requires symbolic_operands<A, B>
constexpr auto hypot(A const& a, B const& b) { return operation::call<operation::hypot_>(a, b); }

}  // namespace chainrule
