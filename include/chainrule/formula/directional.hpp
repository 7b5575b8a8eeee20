// jvp(f, x, y), vjp(std::tuple{f1, f2}, x, y), hvp(f, x, y): derivatives along a direction, or with weights, given with the call, as in jvp(f,
// x, y)(x = 2.0, y = 1.0, along(3.0, -2.0)).
#pragma once

#include "evaluate.hpp"
#include "../question/directional.hpp"
#include "../question/taylor.hpp"

namespace chainrule {

/// The derivative of f along a direction (Jacobian times vector) by the variables named, or by all in order of first appearance:
/// jvp(f, x, y)(x = 2.0, y = 1.0, along(3.0, -2.0)) is 3 df/dx - 2 df/dy. Of a tuple of formulas it is a std::array.
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto jvp(F const& f, Variables const&...) {
  if constexpr (detail::tuple_of_formulas<F>)
    return detail::query_about_several<detail::question::jvp, Variables...>(f);
  else
    return detail::query<detail::question::jvp, Variables...>(f);
}

/// Weights times Jacobian, the gradient of the weighted sum of formulas: vjp(std::tuple{f1, f2}, x)(x = 2.0, along(3.0, -2.0)), where along
/// gives a weight for each formula.
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto vjp(F const& f, Variables const&...) {
  if constexpr (detail::tuple_of_formulas<F>)
    return detail::query_about_several<detail::question::vjp, Variables...>(f);
  else
    return detail::query<detail::question::vjp, Variables...>(f);
}

/// The Hessian of f times a direction, one number for each variable: hvp(f, x, y)(x = 2.0, y = 1.0, along(3.0, -2.0)).
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto hvp(F const& f, Variables const&...) {
  return detail::query<detail::question::hvp, Variables...>(f);
}

/// The Taylor coefficients of f by one variable, f^(k) / k! for k = 0, ..., Order: taylor<3>(f, x)(x = 2.0) is a std::array of four.
template <int Order, class F, class Variable>
requires(!detail::ordinary_function<F>) constexpr auto taylor(F const& f, Variable const&) {
  static_assert(Order >= 0, "chainrule: the order of a Taylor polynomial is 0 or more, as in taylor<2>(f, x)");
  return detail::query<detail::question::taylor<Order >= 0 ? Order : 0>, Variable>(f);
}

}  // namespace chainrule
