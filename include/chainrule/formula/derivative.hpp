// SPDX-License-Identifier: BSL-1.0
// derivative(f, x): a formula again.
#pragma once

#include "../graph/forward.hpp"
#include "../graph/series.hpp"
#include "evaluate.hpp"

namespace chainrule {

namespace operation {

/// Differentiation by a variable: apply<differentiate<x>, F> is the formula dF/dx.
template <class Variable>
struct differentiate {
  static constexpr bool of_simplified = true;
  static constexpr int growth = 6;
  static constexpr void rewrite(chainrule::detail::graph::graph& g) {
    g.roots[0] = chainrule::detail::graph::forward_derivative(g, g.roots[0], g.append_variable(Variable::name));
  }
};

/// The derivative of a higher order by a variable, by a Taylor sweep: taken step by step, it grows with each step.
template <class Variable, int Order>
struct differentiate_repeatedly {
  static constexpr bool of_simplified = true;
  static constexpr int growth = 3 * Order * Order;
  static constexpr void rewrite(chainrule::detail::graph::graph& g) {
    g.roots = chainrule::detail::graph::high_derivatives(g, g.roots, g.append_variable(Variable::name), Order);
  }
};

}  // namespace operation

/// The derivative of f by each of the variables in turn: derivative(f, x) is df/dx, derivative(f, x, y) the mixed
/// partial d2f/dxdy. A variable that f lacks gives the formula 0.
template <class F, class Variable, class... Variables>
  requires(!detail::ordinary_function<F>)
constexpr auto derivative(F const& f, Variable const&, Variables const&... more) {
  if constexpr (!detail::all_variables<Variable, Variables...>()) {
    return detail::asked_about(f);
  } else {
    // A formula for each step, so that each derivative has an evaluation of its own and is known to those after it.
    apply<operation::differentiate<Variable>, detail::asked_formula<F>> const first(detail::asked_about(f));
    if constexpr (sizeof...(Variables) == 0)
      return first;
    else
      return derivative(first, more...);
  }
}

// A formula's derivative needs a variable.
template <int Order = 1, class F>
  requires(!detail::ordinary_function<F>)
constexpr auto derivative(F const& f) {
  if constexpr (!std::is_member_pointer_v<F>) detail::error::not_a_variable<F>();
  return detail::asked_about(f);
}

/// The derivative of this order: derivative<3>(f, x) is d3f/dx3; derivative<0>(f, x) is f.
template <int Order, class F, class Variable>
  requires(!detail::ordinary_function<F>)
constexpr auto derivative(F const& f, Variable const& by) {
  static_assert(Order >= 0, "chainrule: the order of a derivative is 0 or more, as in derivative<2>(f, x)");
  if constexpr (Order <= 0 || !detail::all_variables<Variable>())
    return detail::asked_about(f);
  else if constexpr (Order > 2)
    return apply<operation::differentiate_repeatedly<Variable, Order>, detail::asked_formula<F>>(
        detail::asked_about(f));
  else
    return derivative<Order - 1>(derivative(f, by), by);
}

}  // namespace chainrule
