// SPDX-License-Identifier: BSL-1.0
// The inverses of erf and of the standard normal distribution function, and their slopes.
#pragma once

#include "../math/inverse_error_function.hpp"
#include "error_function.hpp"

namespace chainrule::operation {

/// The inverse of erf, between -1 and 1.
struct erf_inv_ : special<erf_inv_, 1> {
  static constexpr std::string_view name = "erf_inv";
  static constexpr parity symmetry = parity::odd;
  static constexpr pattern latex{R"(\operatorname{erf}^{-1}\left(a\right))"};
  static constexpr interval domain[]{{-1, 1}};

  static constexpr auto folded(auto x) { return chainrule::detail::math::erf_inv(x); }
  template <class T>
  static constexpr bool is_specialized = requires(T const& x) { special_functions<T>::erf_inv(x); };
  template <class T>
  static constexpr T computed(T const& x) {
    if constexpr (is_specialized<T>) {
      return special_functions<T>::erf_inv(x);
    } else {
      CHAINRULE_SPECIAL_FUNCTION_MISSING(erf_inv, T);
      return x;
    }
  }

  static constexpr auto partial(by<0>, auto, auto x) { return erf_inv_slope(x); }
};

/// sqrt(pi) / 2 exp(erf_inv(x)^2), the slope of erf_inv. An operation of its own because next to the ends the rounding
/// of erf_inv would be magnified.
struct erf_inv_slope_ : special<erf_inv_slope_, 1> {
  static constexpr std::string_view name = "erf_inv_slope";
  static constexpr parity symmetry = parity::even;
  static constexpr style written = style::definition;
  static constexpr interval domain[]{{-1, 1}};

  static constexpr auto folded(auto x) { return chainrule::detail::math::erf_inv_slope(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::exp;
    T const y = erf_inv_::value(x);
    return exp(T(y * y)) / (T(2) * inv_sqrtpi_::value<T>());
  }

  static constexpr auto partial(by<0>, auto z, auto x) { return 2_c * erf_inv(x) * square(z); }
  static constexpr auto definition(auto x) { return exp(square(erf_inv(x))) / 2_c / constants::inv_sqrtpi; }
};

/// The inverse of the standard normal distribution function, between 0 and 1.
struct normal_quantile_ : special<normal_quantile_, 1> {
  static constexpr std::string_view name = "normal_quantile";
  static constexpr pattern latex{R"(\Phi^{-1}\left(a\right))"};
  static constexpr interval domain[]{{0, 1}};

  static constexpr auto folded(auto p) { return chainrule::detail::math::normal_quantile(p); }
  template <class T>
  static constexpr bool is_specialized = requires(T const& p) { special_functions<T>::normal_quantile(p); };
  template <class T>
  static constexpr T computed(T const& p) {
    if constexpr (is_specialized<T>) {
      return special_functions<T>::normal_quantile(p);
    } else {
      CHAINRULE_SPECIAL_FUNCTION_MISSING(normal_quantile, T);
      return p;
    }
  }

  static constexpr auto partial(by<0>, auto, auto p) { return normal_quantile_slope(p); }
};

/// One over the standard normal density at normal_quantile(p), whose slope it is. An operation of its own for the same
/// reason.
struct normal_quantile_slope_ : special<normal_quantile_slope_, 1> {
  static constexpr std::string_view name = "normal_quantile_slope";
  static constexpr style written = style::definition;
  static constexpr interval domain[]{{0, 1}};

  static constexpr auto folded(auto p) { return chainrule::detail::math::normal_quantile_slope(p); }
  template <class T>
  static constexpr T computed(T const& p) {
    return T(1) / normal_pdf_::value(normal_quantile_::value(p));
  }

  static constexpr auto partial(by<0>, auto z, auto p) { return normal_quantile(p) * square(z); }
  static constexpr auto definition(auto p) { return 1_c / normal_pdf(normal_quantile(p)); }
};

}  // namespace chainrule::operation

namespace chainrule {

template <operand A>
constexpr auto erf_inv(A const& a, give_way auto...) {
  return operation::call<operation::erf_inv_>(a);
}

template <operand A>
constexpr auto erf_inv_slope(A const& a, give_way auto...) {
  return operation::call<operation::erf_inv_slope_>(a);
}

template <operand A>
constexpr auto normal_quantile(A const& a, give_way auto...) {
  return operation::call<operation::normal_quantile_>(a);
}

template <operand A>
constexpr auto normal_quantile_slope(A const& a, give_way auto...) {
  return operation::call<operation::normal_quantile_slope_>(a);
}

}  // namespace chainrule
