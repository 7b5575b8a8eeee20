// sinh, cosh, tanh.
#pragma once

#include <cmath>

#include "../math/hyperbolic.hpp"
#include "power.hpp"

namespace chainrule::operation {

struct sinh_ : elementary<sinh_, 1> {
  static constexpr std::string_view name = "sinh";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return math::sinh(x); }
  static auto computed(auto const& x) {
    using std::sinh;
    return sinh(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return cosh(x); }
};

struct cosh_ : elementary<cosh_, 1> {
  static constexpr std::string_view name = "cosh";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return math::cosh(x); }
  static auto computed(auto const& x) {
    using std::cosh;
    return cosh(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return sinh(x); }
};

struct tanh_ : elementary<tanh_, 1> {
  static constexpr std::string_view name = "tanh";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return math::tanh(x); }
  static auto computed(auto const& x) {
    using std::tanh;
    return tanh(x);
  }

  // 1 - z^2 cancels where tanh is flat.
  static constexpr auto partial(by<0>, auto, auto x) { return 1_c / cosh(x) / cosh(x); }
};

}  // namespace chainrule::operation

namespace chainrule {

template <symbolic A>
constexpr auto sinh(A const& a) {
  return operation::call<operation::sinh_>(a);
}

template <symbolic A>
constexpr auto cosh(A const& a) {
  return operation::call<operation::cosh_>(a);
}

template <symbolic A>
constexpr auto tanh(A const& a) {
  return operation::call<operation::tanh_>(a);
}

}  // namespace chainrule
