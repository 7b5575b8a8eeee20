// sin, cos, tan and their inverses; angles in radians.
#pragma once

#include <cmath>

#include "../math/inverse_trigonometric.hpp"
#include "../math/trigonometric.hpp"
#include "power.hpp"

namespace chainrule::operation {

struct sin_ : elementary<sin_, 1> {
  static constexpr std::string_view name = "sin";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return math::sin(x); }
  static auto computed(auto const& x) {
    using std::sin;
    return sin(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return cos(x); }
};

struct cos_ : elementary<cos_, 1> {
  static constexpr std::string_view name = "cos";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return math::cos(x); }
  static auto computed(auto const& x) {
    using std::cos;
    return cos(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return -sin(x); }
};

struct tan_ : elementary<tan_, 1> {
  static constexpr std::string_view name = "tan";
  static constexpr interval domain[]{{-1.5707963267948966, 1.5707963267948966}};

  static constexpr auto folded(auto x) { return math::tan(x); }
  static auto computed(auto const& x) {
    using std::tan;
    return tan(x);
  }

  static constexpr auto partial(by<0>, auto z, auto) { return 1_c + square(z); }
};

struct asin_ : elementary<asin_, 1> {
  static constexpr std::string_view name = "asin";
  static constexpr interval domain[]{{-1, 1}};

  static constexpr auto folded(auto x) { return math::asin(x); }
  static auto computed(auto const& x) {
    using std::asin;
    return asin(x);
  }

  // (1 - x)(1 + x) keeps the digits that 1 - x^2 loses next to the edges of the domain.
  static constexpr auto partial(by<0>, auto, auto x) { return 1_c / sqrt((1_c - x) * (1_c + x)); }
};

struct acos_ : elementary<acos_, 1> {
  static constexpr std::string_view name = "acos";
  static constexpr interval domain[]{{-1, 1}};

  static constexpr auto folded(auto x) { return math::acos(x); }
  static auto computed(auto const& x) {
    using std::acos;
    return acos(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return -(1_c / sqrt((1_c - x) * (1_c + x))); }
};

struct atan_ : elementary<atan_, 1> {
  static constexpr std::string_view name = "atan";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return math::atan(x); }
  static auto computed(auto const& x) {
    using std::atan;
    return atan(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return 1_c / (1_c + square(x)); }
};

/// The angle of the point (x, y) in (-pi, pi]; note the order of the operands: y first.
struct atan2_ : elementary<atan2_, 2> {
  static constexpr std::string_view name = "atan2";
  static constexpr interval domain[]{reals, reals};
  static constexpr bool smooth(double y, double x = 0, double = 0) { return x > 0 || y != 0; }

  static constexpr auto folded(auto y, auto x) { return math::atan2(y, x); }
  static auto computed(auto const& y, auto const& x) {
    using std::atan2;
    return atan2(y, x);
  }

  // Dividing twice by the distance stays in range where its square would not.
  static constexpr auto partial(by<0>, auto, auto y, auto x) { return x / hypot(x, y) / hypot(x, y); }
  static constexpr auto partial(by<1>, auto, auto y, auto x) { return -(y / hypot(x, y) / hypot(x, y)); }
};

}  // namespace chainrule::operation

namespace chainrule {

template <symbolic A>
constexpr auto sin(A const& a) {
  return operation::call<operation::sin_>(a);
}

template <symbolic A>
constexpr auto cos(A const& a) {
  return operation::call<operation::cos_>(a);
}

template <symbolic A>
constexpr auto tan(A const& a) {
  return operation::call<operation::tan_>(a);
}

template <symbolic A>
constexpr auto asin(A const& a) {
  return operation::call<operation::asin_>(a);
}

template <symbolic A>
constexpr auto acos(A const& a) {
  return operation::call<operation::acos_>(a);
}

template <symbolic A>
constexpr auto atan(A const& a) {
  return operation::call<operation::atan_>(a);
}

template <class A, class B>
requires symbolic_operands<A, B>
constexpr auto atan2(A const& y, B const& x) { return operation::call<operation::atan2_>(y, x); }

}  // namespace chainrule
