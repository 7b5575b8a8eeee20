// derivative(f, x): a formula again.
#pragma once

#include "error.hpp"
#include "evaluate.hpp"
#include "graph/forward.hpp"

namespace chainrule {

namespace operation {

/// Differentiation by the variables in turn: apply<differentiate<x, y>, F> is the formula d2F/dxdy.
template <class... Variables>
struct differentiate {
  static constexpr bool rewrites = true;
  static constexpr void rewrite(graph::graph& g) {
    g = graph::simplify(g);
    ((g.roots[0] = graph::forward_derivative(g, g.roots[0], g.append_variable(Variables::name))), ...);
  }
};

}  // namespace operation

namespace detail {

template <class... Variables>
constexpr bool all_variables() {
  return ([] {
    if constexpr (!variable_symbol<Variables>) return error::not_a_variable<Variables>();
    return variable_symbol<Variables>;
  }() && ...);
}

template <int Order, class Variable, class... Variables>
struct repeated : repeated<Order - 1, Variable, Variable, Variables...> {};
template <class Variable, class... Variables>
struct repeated<0, Variable, Variables...> {
  using type = operation::differentiate<Variables...>;
};

}  // namespace detail

/// The derivative of f by each of the variables in turn: derivative(f, x) is df/dx, derivative(f, x, y) the mixed partial d2f/dxdy.
/// A variable that f lacks gives the formula 0.
template <class F, class... Variables>
  requires(sizeof...(Variables) > 0)
constexpr auto derivative(F const& f, Variables const&...) {
  if constexpr (detail::all_variables<Variables...>())
    return apply<operation::differentiate<Variables...>, asked_formula<F>>(asked_about(f));
  else
    return asked_about(f);
}

/// The derivative of this order: derivative<3>(f, x) is d3f/dx3; derivative<0>(f, x) is f.
template <int Order, class F, class Variable>
constexpr auto derivative(F const& f, Variable const&) {
  static_assert(Order >= 0, "chainrule: the order of a derivative is 0 or more, as in derivative<2>(f, x)");
  if constexpr (Order <= 0 || !detail::all_variables<Variable>())
    return asked_about(f);
  else
    return apply<typename detail::repeated<Order, Variable>::type, asked_formula<F>>(asked_about(f));
}

}  // namespace chainrule
