// jvp(f, x, y), hvp(f, x, y): derivatives along a direction that is given with the call, as in jvp(f, x, y)(x = 2.0, y = 1.0, along(3.0,
// -2.0)).
#pragma once

#include "jacobian.hpp"

namespace chainrule {

namespace detail {

// The components of the direction of a call, as leaves.
constexpr graph::sequence<graph::index> direction_nodes(graph::graph& g, int count) {
  graph::sequence<graph::index> nodes;
  for (int i = 0; i < count; ++i) nodes.push(g.append(graph::direction, i));
  return nodes;
}

}  // namespace detail

/// The question of jvp(f, x, y): the derivative of f along a direction, a number.
template <formula F, class By>
struct jvp_of : detail::callable<jvp_of<F, By>> {
  F f;
  explicit constexpr jvp_of(F const& formula) : f(formula) {}

  static constexpr int directions = By::size;
  static constexpr graph::graph build() {
    auto g = graph::simplified_graph<F>();
    auto const wanted = g.roots;
    g.roots = graph::tangents_along(g, wanted, By::nodes(g), detail::direction_nodes(g, By::size));
    return g;
  }
  static constexpr bool knows(std::string_view name) { return value_of<F>::knows(name) || By::contains(name); }
  template <class T>
  using answer = T;
  constexpr auto visit(auto visitor) const { return visitor(f); }
};

/// The question of hvp(f, x, y): the Hessian of f times a direction, a number for each variable.
template <formula F, class By>
struct hvp_of : detail::callable<hvp_of<F, By>> {
  F f;
  explicit constexpr hvp_of(F const& formula) : f(formula) {}

  static constexpr int directions = By::size;
  static constexpr graph::graph build() {
    auto g = graph::simplified_graph<F>();
    auto const gradient = graph::gradient(g, g.roots[0], By::nodes(g));
    g.roots = graph::tangents_along(g, gradient, By::nodes(g), detail::direction_nodes(g, By::size));
    return g;
  }
  static constexpr bool knows(std::string_view name) { return value_of<F>::knows(name) || By::contains(name); }
  template <class T>
  using answer = typename By::template partials<T>;
  constexpr auto visit(auto visitor) const { return visitor(f); }
};

/// The derivative of f along a direction (Jacobian times vector) by the variables named, or by all in order of first appearance:
/// jvp(f, x, y)(x = 2.0, y = 1.0, along(3.0, -2.0)) is 3 df/dx - 2 df/dy.
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto jvp(F const& f, Variables const&...) {
  using formula_type = detail::asked_formula<F>;
  return jvp_of<formula_type, decltype(detail::choose_variables<formula_type, Variables...>())>(detail::asked_about(f));
}

/// The Hessian of f times a direction, one number for each variable: hvp(f, x, y)(x = 2.0, y = 1.0, along(3.0, -2.0)).
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto hvp(F const& f, Variables const&...) {
  using formula_type = detail::asked_formula<F>;
  return hvp_of<formula_type, decltype(detail::choose_variables<formula_type, Variables...>())>(detail::asked_about(f));
}

}  // namespace chainrule
