// SPDX-License-Identifier: BSL-1.0
// Calls of opaque functions with formulas: the call is an operation on the graphs of its operands.
#pragma once

#include "../graph/calls.hpp"
#include "../graph/from_expression.hpp"

namespace chainrule {

namespace operation {

/// A list of operands of an opaque call: one more in front of others.
struct list_operand {
  static constexpr bool of_simplified = false;
  static constexpr int growth = 1;
  static constexpr void rewrite(chainrule::detail::graph::graph& g) {
    auto const list = g.append(opcode_of<operands_>, g.roots[0], g.roots[1]);
    g.roots = chainrule::detail::graph::sequence<chainrule::detail::graph::index>(1, list);
  }
};

/// The call of opaque functions with such a list, of as many operands as there are Numbers.
template <class Numbers, auto Value, auto... Derivatives>
struct call_opaque;
template <class... Number, auto Value, auto... Derivatives>
struct call_opaque<std::tuple<Number...>, Value, Derivatives...> {
  static constexpr bool of_simplified = false;
  static constexpr int growth = 4;
  static constexpr std::uint64_t hash = [] {
    std::uint64_t all = chainrule::detail::called<Value, Number...>.hash;
    ((all = chainrule::detail::mix(all, chainrule::detail::called<Derivatives, Number...>.hash)), ...);
    return all;
  }();

  static constexpr void rewrite(chainrule::detail::graph::graph& g) {
    namespace graphs = chainrule::detail::graph;
    constexpr chainrule::detail::called_function const* functions[]{
        &chainrule::detail::called<Value, Number...>, &chainrule::detail::called<Derivatives, Number...>...};
    int const list = g.roots[0];
    graphs::sequence<graphs::index> operands(sizeof...(Number), graphs::none);
    int rest = list;
    for (int k = operands.size - 1; k >= 0; --k, rest = g.nodes[rest].operands[1])
      operands[k] = g.nodes[rest].operands[0];
    int const result = graphs::result_of_call(g, functions, sizeof...(Derivatives) + 1, operands, list, 0);
    g.roots = graphs::sequence<graphs::index>(1, result);
  }
};

}  // namespace operation

namespace detail {

template <>
struct opaque_calls<formulas> {
  template <auto Value, auto... Derivatives, class... A>
  static constexpr auto call(A const&... arguments) {
    using signature = opaque_signature<Value, typename shape_of_numbers<A>::type...>;
    if constexpr (!shape_number<typename signature::result>) {
      error::opaque_results_of_formulas<typename signature::result>();
      return no_answer{};
    } else {
      using operation_type =
          operation::call_opaque<std::tuple<typename shape_of_numbers<A>::type...>, Value, Derivatives...>;
      return called_with<operation_type>(listed(constant<sizeof...(A)>{}, as_formula(arguments)...));
    }
  }

 private:
  template <class Operation, class List>
  static constexpr auto called_with(List const& list) {
    return apply<Operation, List>(list);
  }
  template <class List>
  static constexpr List listed(List const& list) {
    return list;
  }
  template <class List, class First, class... Rest>
  static constexpr auto listed(List const& list, First const& first, Rest const&... rest) {
    return listed(apply<operation::list_operand, First, List>(first, list), rest...);
  }
};

}  // namespace detail

}  // namespace chainrule
