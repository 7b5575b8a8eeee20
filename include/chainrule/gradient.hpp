// gradient(f), value_and_gradient(f): all first derivatives of a formula in one reverse sweep.
#pragma once

#include "derivative.hpp"
#include "graph/sweeps.hpp"
#include "partials.hpp"

namespace chainrule {

namespace detail {

template <class T, class... Variables>
struct parts_of<partials<T, Variables...>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& p, auto visitor) { return visitor(p.values); }
};

/// A list of variables as a type.
template <class... Variables>
struct variables {
  static constexpr int size = sizeof...(Variables);
  static constexpr bool contains([[maybe_unused]] std::string_view name) { return ((Variables::name == name) || ...); }
  /// Their nodes in g.
  static constexpr graph::sequence<graph::index> nodes(graph::graph& g) {
    graph::sequence<graph::index> all;
    (all.push(g.append_variable(Variables::name)), ...);
    return all;
  }
  template <class T>
  using partials = chainrule::partials<T, Variables...>;
};

template <class F, class Indices>
struct variables_of;
template <class F, int... I>
struct variables_of<F, std::integer_sequence<int, I...>> {
  static constexpr auto const& names = graph::lowered<F>::value.names;
  using type = variables<symbol<detail::name<names[I].size() + 1>(names[I])>...>;
};

/// The variables of some formulas, in order of first appearance.
template <class F>
using all_variables_of = typename variables_of<F, std::make_integer_sequence<int, graph::lowered<F>::value.size.names>>::type;

/// The given variables after their check, or all those of F if none are given.
template <class F, class... Variables>
constexpr auto choose_variables() {
  if constexpr (sizeof...(Variables) == 0) {
    return all_variables_of<F>{};
  } else if constexpr (!all_variables<Variables...>()) {
    return variables<>{};
  } else {
    constexpr bool distinct = ([]<class V>(std::type_identity<V>) {
      constexpr bool once = (static_cast<int>(std::same_as<V, Variables>) + ...) == 1;
      if constexpr (!once) return error::variable_named_twice<V>();
      return once;
    }(std::type_identity<Variables>{}) &&
                               ...);
    return std::conditional_t<distinct, variables<Variables...>, variables<>>{};
  }
}

}  // namespace detail

/// The result of value_and_gradient.
template <class Value, class Gradient>
struct value_with_gradient {
  Value value;
  Gradient gradient;
  // Not declared constexpr: it is, where comparing the numbers is.
  friend bool operator==(value_with_gradient const&, value_with_gradient const&) = default;
};

// So it is a shape itself.
template <class Value, class Gradient>
struct detail::known_struct<value_with_gradient<Value, Gradient>> : std::true_type {};
template <class Value, class Gradient>
struct detail::parts_of<value_with_gradient<Value, Gradient>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& both, auto visitor) { return visitor(both.value, both.gradient); }
};

/// The question of gradient(f, x, y): called with values by name it gives `partials`.
template <formula F, class By>
struct gradient_of : detail::callable<gradient_of<F, By>> {
  F f;
  explicit constexpr gradient_of(F const& formula) : f(formula) {}

  static constexpr int directions = 0;
  static constexpr graph::graph build() {
    auto g = graph::simplified_graph<F>();
    g.roots = graph::gradient(g, g.roots[0], By::nodes(g));
    return g;
  }
  static constexpr bool knows(std::string_view name) { return value_of<F>::knows(name) || By::contains(name); }
  template <class T>
  using answer = typename By::template partials<T>;
  constexpr auto visit(auto visitor) const { return visitor(f); }
};

/// The question of value_and_gradient(f, x, y): { .value, .gradient }, with the work of both shared.
template <formula F, class By>
struct value_and_gradient_of : detail::callable<value_and_gradient_of<F, By>> {
  F f;
  explicit constexpr value_and_gradient_of(F const& formula) : f(formula) {}

  static constexpr int directions = 0;
  static constexpr graph::graph build() {
    auto g = graph::simplified_graph<F>();
    for (graph::index derivative : graph::gradient(g, g.roots[0], By::nodes(g))) g.roots.push(derivative);
    return g;
  }
  static constexpr bool knows(std::string_view name) { return gradient_of<F, By>::knows(name); }
  template <class T>
  using answer = value_with_gradient<T, typename By::template partials<T>>;
  constexpr auto visit(auto visitor) const { return visitor(f); }
};

/// The gradient of f by the variables named, in their order; by all variables of f, in order of first appearance, if none are named.
/// Call it with values by name: gradient(f, x, y)(x = 2.0, y = 1.0) gives g with g[x], g[y]. A variable that f lacks has slot 0.
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto gradient(F const& f, Variables const&...) {
  using formula_type = detail::asked_formula<F>;
  return gradient_of<formula_type, decltype(detail::choose_variables<formula_type, Variables...>())>(detail::asked_about(f));
}

/// Value and gradient in one call; variables as for gradient(f, x, y).
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto value_and_gradient(F const& f, Variables const&...) {
  using formula_type = detail::asked_formula<F>;
  return value_and_gradient_of<formula_type, decltype(detail::choose_variables<formula_type, Variables...>())>(detail::asked_about(f));
}

}  // namespace chainrule
