// SPDX-License-Identifier: BSL-1.0
// The exponential integral.
#pragma once

#include "../math/exponential_integral.hpp"
#include "gamma.hpp"

namespace chainrule::operation {

/// Ei(x), the principal value of the integral of e^t / t from -infinity to x: std::expint, which some standard
/// libraries lack, and others compute to few digits next to its root.
struct expint_ : special<expint_, 1> {
  static constexpr bool in_cmath = true;
  static constexpr std::string_view name = "expint";
  static constexpr pattern latex{R"(\operatorname{Ei}\left(a\right))"};
  static constexpr char const* in_c = not_in_c;
  static constexpr interval domain[]{positive_reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::expint(x); }
  template <class T>
  static constexpr bool is_specialized = requires(T const& x) { special_functions<T>::expint(x); };
  template <class T>
  static constexpr T computed(T const& x) {
    if constexpr (is_specialized<T>) {
      return special_functions<T>::expint(x);
    } else {
      CHAINRULE_SPECIAL_FUNCTION_MISSING(expint, T);
      return x;
    }
  }

  static constexpr auto partial(by<0>, auto, auto x) { return exp(x) / x; }  // DLMF 6.2.5
};

}  // namespace chainrule::operation

namespace chainrule {

template <cmath_operands A>
constexpr auto expint(A const& a, give_way auto...) {
  return operation::call<operation::expint_>(a);
}

}  // namespace chainrule
