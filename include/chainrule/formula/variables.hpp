// SPDX-License-Identifier: BSL-1.0
// The variables that a question about formulas names.
#pragma once

#include "../graph/lowering_fits.hpp"
#include "partials.hpp"

namespace chainrule::detail {

template <class... Variables>
constexpr bool all_variables() {
  return ([] {
    if constexpr (!variable_symbol<Variables>) return error::not_a_variable<Variables>();
    return variable_symbol<Variables>;
  }() && ...);
}

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
using all_variables_of =
    typename variables_of<F, std::make_integer_sequence<int, graph::lowered<F>::value.size.names>>::type;

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

}  // namespace chainrule::detail
