// SPDX-License-Identifier: BSL-1.0
// floor, ceil, trunc, round, nearbyint, fmod, remainder, and what else <cmath> has that is made of pieces: fdim,
// copysign, fma, lerp.
#pragma once

#include "../math/multiply_add.hpp"
#include "../math/remainder.hpp"
#include "piecewise.hpp"
#include "platform.hpp"

namespace chainrule::operation {

/// A step function: its slope is 0, also on the steps.
template <class Self>
struct step_function : cmath_function<Self, 1> {
  static constexpr interval domain[]{reals};
  static constexpr auto partial(by<0>, auto, auto) { return 0_c; }
};

/// The largest integer not above x.
struct floor_ : step_function<floor_> {
  static constexpr std::string_view name = "floor";
  static constexpr pattern latex{R"(\left\lfloor a\right\rfloor)"};
  static constexpr bool smooth(double x, double = 0, double = 0) { return x != chainrule::detail::math::floor(x); }

  static constexpr auto folded(auto x) { return chainrule::detail::math::floor(x); }
  static constexpr auto computed(auto const& x) {
    using platform::floor;
    return floor(x);
  }
};

/// The smallest integer not below x.
struct ceil_ : step_function<ceil_> {
  static constexpr std::string_view name = "ceil";
  static constexpr pattern latex{R"(\left\lceil a\right\rceil)"};
  static constexpr bool smooth(double x, double = 0, double = 0) { return x != chainrule::detail::math::floor(x); }

  static constexpr auto folded(auto x) { return chainrule::detail::math::ceil(x); }
  static constexpr auto computed(auto const& x) {
    using platform::ceil;
    return ceil(x);
  }
};

/// x without its fraction.
struct trunc_ : step_function<trunc_> {
  static constexpr std::string_view name = "trunc";
  static constexpr parity symmetry = parity::odd;
  static constexpr bool smooth(double x, double = 0, double = 0) { return x != chainrule::detail::math::floor(x); }

  static constexpr auto folded(auto x) { return chainrule::detail::math::trunc(x); }
  static constexpr auto computed(auto const& x) {
    using platform::trunc;
    return trunc(x);
  }
};

/// The nearest integer; halves go away from 0.
struct round_ : step_function<round_> {
  static constexpr std::string_view name = "round";
  static constexpr parity symmetry = parity::odd;
  static constexpr bool smooth(double x, double = 0, double = 0) {
    return 2 * x != chainrule::detail::math::floor(2 * x);
  }

  static constexpr auto folded(auto x) { return chainrule::detail::math::round(x); }
  static constexpr auto computed(auto const& x) {
    using platform::round;
    return round(x);
  }
};

/// The nearest integer; of two nearest ones, the even one.
struct nearbyint_ : step_function<nearbyint_> {
  static constexpr std::string_view name = "nearbyint";
  static constexpr parity symmetry = parity::odd;
  static constexpr bool smooth(double x, double = 0, double = 0) {
    return 2 * x != chainrule::detail::math::floor(2 * x);
  }

  static constexpr auto folded(auto x) { return chainrule::detail::math::nearbyint(x); }
  static constexpr auto computed(auto const& x) {
    using platform::nearbyint;
    if constexpr (requires { nearbyint(x); })
      return nearbyint(x);
    else
      return rint(x);  // Eigen's arrays
  }
};

/// What is left of x after taking away y as often as it goes, with the sign of x.
struct fmod_ : cmath_function<fmod_, 2> {
  static constexpr std::string_view name = "fmod";
  static constexpr interval domain[]{reals, positive_reals};
  static constexpr bool smooth(double x, double y = 1, double = 0) {
    return chainrule::detail::math::fabs(x) < 0x1p40 * chainrule::detail::math::fabs(y) &&
           chainrule::detail::math::fmod(x, y) != 0;  // beyond, steps are closer than neighbouring y
  }

  static constexpr auto folded(auto x, auto y) { return chainrule::detail::math::fmod(x, y); }
  static constexpr auto computed(auto const& x, auto const& y) {
    using platform::fmod;
    return fmod(x, y);
  }

  // z = x - n y with an integer n.
  static constexpr auto partial(by<0>, auto, auto, auto) { return 1_c; }
  static constexpr auto partial(by<1>, auto z, auto x, auto y) { return round((z - x) / y); }
};

/// What is left of x after taking away y the nearest number of times; of two nearest ones, the even one.
struct remainder_ : cmath_function<remainder_, 2> {
  static constexpr std::string_view name = "remainder";
  static constexpr interval domain[]{reals, positive_reals};
  static constexpr bool smooth(double x, double y = 1, double = 0) {
    return chainrule::detail::math::fabs(x) < 0x1p40 * chainrule::detail::math::fabs(y) &&
           chainrule::detail::math::fabs(chainrule::detail::math::remainder(x, y)) <
               0.49 * chainrule::detail::math::fabs(y);
  }

  static constexpr auto folded(auto x, auto y) { return chainrule::detail::math::remainder(x, y); }
  static constexpr auto computed(auto const& x, auto const& y) {
    using platform::remainder;
    return remainder(x, y);
  }

  static constexpr auto partial(by<0>, auto, auto, auto) { return 1_c; }
  static constexpr auto partial(by<1>, auto z, auto x, auto y) { return round((z - x) / y); }
};

/// a - b, but not below 0; the slopes are 0 where they are equal.
struct fdim_ : cmath_function<fdim_, 2> {
  static constexpr std::string_view name = "fdim";
  static constexpr interval domain[]{reals, reals};
  static constexpr bool smooth(double a, double b = 0, double = 0) { return a != b; }

  static constexpr auto folded(auto a, auto b) { return chainrule::detail::math::fdim(a, b); }
  template <class T>
  static constexpr T computed(T const& a, T const& b) {
    if constexpr (std::floating_point<T>)
      return std::fdim(a, b);
    else
      return where_::value(a <= b, T(0), T(a - b));
  }

  static constexpr auto partial(by<0>, auto, auto a, auto b) { return where(b < a, 1_c, 0_c); }
  static constexpr auto partial(by<1>, auto, auto a, auto b) { return where(b < a, constant<-1>{}, 0_c); }
  static constexpr auto definition(auto a, auto b) { return where(b < a, a - b, 0_c); }
};

/// |a| with the sign of b, of a zero, too.
struct copysign_ : cmath_function<copysign_, 2> {
  static constexpr std::string_view name = "copysign";
  static constexpr bool kinked = true;
  static constexpr interval domain[]{reals, reals};
  static constexpr bool smooth(double a, double b = 1, double = 0) { return a != 0 && b != 0; }

  static constexpr auto folded(auto a, auto b) { return chainrule::detail::math::copysign(a, b); }
  template <class T>
  static constexpr T computed(T const& a, T const& b) {
    using platform::copysign;
    if constexpr (requires { copysign(a, b); })
      return copysign(a, b);
    else
      return where_::value(b < T(0), T(-abs(a)), T(abs(a)));
  }

  static constexpr auto partial(by<0>, auto, auto a, auto b) { return sign(a) * copysign(1_c, b); }
  static constexpr auto partial(by<1>, auto, auto, auto) { return 0_c; }
  static constexpr auto definition(auto a, auto b) { return abs(a) * sign(b); }
};

/// a b + c, rounded once.
struct fma_ : cmath_function<fma_, 3> {
  static constexpr std::string_view name = "fma";
  static constexpr interval domain[]{reals, reals, reals};

  static constexpr auto folded(auto a, auto b, auto c) { return chainrule::detail::math::fma(a, b, c); }
  template <class T>
  static constexpr T computed(T const& a, T const& b, T const& c) {
    using platform::fma;
    if constexpr (requires { fma(a, b, c); })
      return fma(a, b, c);
    else
      return a * b + c;
  }

  static constexpr auto partial(by<0>, auto, auto, auto b, auto) { return b; }
  static constexpr auto partial(by<1>, auto, auto a, auto, auto) { return a; }
  static constexpr auto partial(by<2>, auto, auto, auto, auto) { return 1_c; }
  static constexpr auto definition(auto a, auto b, auto c) { return a * b + c; }
};

/// a + t (b - a), exactly a at t = 0 and b at t = 1.
struct lerp_ : cmath_function<lerp_, 3> {
  static constexpr std::string_view name = "lerp";
  static constexpr char const* in_c =
      "if ((a <= 0.0 && b >= 0.0) || (a >= 0.0 && b <= 0.0)) return c * b + (1.0 - c) * a; "
      "if (c == 1.0) return b; "
      "const double x = a + c * (b - a); "
      "return (c > 1.0) == (b > a) ? (b < x ? x : b) : (b > x ? x : b);";
  static constexpr interval domain[]{reals, reals, reals};

  static constexpr auto folded(auto a, auto b, auto t) { return chainrule::detail::math::lerp(a, b, t); }
  template <class T>
  static constexpr T computed(T const& a, T const& b, T const& t) {
    if constexpr (std::floating_point<T>)
      return std::lerp(a, b, t);
    else
      return a + t * (b - a);
  }

  static constexpr auto partial(by<0>, auto, auto, auto, auto t) { return 1_c - t; }
  static constexpr auto partial(by<1>, auto, auto, auto, auto t) { return t; }
  static constexpr auto partial(by<2>, auto, auto a, auto b, auto) { return b - a; }
  static constexpr auto definition(auto a, auto b, auto t) { return a + t * (b - a); }
};

}  // namespace chainrule::operation

namespace chainrule {

template <cmath_operands A>
constexpr auto floor(A const& a, give_way auto...) {
  return operation::call<operation::floor_>(a);
}

template <cmath_operands A>
constexpr auto ceil(A const& a, give_way auto...) {
  return operation::call<operation::ceil_>(a);
}

template <cmath_operands A>
constexpr auto trunc(A const& a, give_way auto...) {
  return operation::call<operation::trunc_>(a);
}

template <cmath_operands A>
constexpr auto round(A const& a, give_way auto...) {
  return operation::call<operation::round_>(a);
}

/// As the rounding mode has it that a program starts with.
template <cmath_operands A>
constexpr auto nearbyint(A const& a, give_way auto...) {
  return operation::call<operation::nearbyint_>(a);
}

template <cmath_operands A>
constexpr auto rint(A const& a, give_way auto...) {
  return operation::call<operation::nearbyint_>(a);
}

template <class A, class B>
  requires cmath_operands<A, B>
constexpr auto fmod(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::fmod_>(a, b);
}

template <class A, class B>
  requires cmath_operands<A, B>
constexpr auto remainder(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::remainder_>(a, b);
}

template <class A, class B>
  requires cmath_operands<A, B>
constexpr auto fdim(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::fdim_>(a, b);
}

template <class A, class B>
  requires cmath_operands<A, B>
constexpr auto copysign(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::copysign_>(a, b);
}

template <class A, class B, class C>
  requires cmath_operands<A, B, C>
constexpr auto fma(A const& a, B const& b, C const& c, give_way auto...) {
  return operation::call<operation::fma_>(a, b, c);
}

template <class A, class B, class C>
  requires cmath_operands<A, B, C>
constexpr auto lerp(A const& a, B const& b, C const& t, give_way auto...) {
  return operation::call<operation::lerp_>(a, b, t);
}

}  // namespace chainrule
