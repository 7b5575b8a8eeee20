// SPDX-License-Identifier: BSL-1.0
// Calls of opaque functions with traced values: the nodes of the call, of its results and of their derivatives.
#pragma once

#include "../graph/calls.hpp"
#include "traced.hpp"

namespace chainrule::detail {

template <>
struct opaque_calls<tracing> {
  template <auto Value, auto... Derivatives, class... A>
  static constexpr auto call(A const&... arguments) {
    using signature = opaque_signature<Value, typename shape_of_numbers<A>::type...>;
    constexpr called_function const* functions[]{&called<Value, typename shape_of_numbers<A>::type...>,
                                                 &called<Derivatives, typename shape_of_numbers<A>::type...>...};
    rebound_t<typename signature::result, traced> result{};
    graph::recorder* owner = nullptr;
    (find_owner(owner, arguments), ...);
    if (owner == nullptr) {  // all of them stood in the source
      double numbers[signature::operands], *next = numbers, results[signature::results]{};
      (append_values(next, arguments), ...);
      signature::template on_rows<double>(numbers, results);
      double const* from = results;
      visit_numbers(result, [&](traced& number) { number = traced(*from++); });
      return result;
    }
    graph::sequence<graph::index> operands;
    (append_nodes(*owner, operands, arguments), ...);
    graph::index const list = graph::list_of_operands(owner->g, operands);
    int which = 0;
    visit_numbers(result, [&](traced& number) {
      number = traced(*owner,
                      graph::result_of_call(owner->g, functions, sizeof...(Derivatives) + 1, operands, list, which++));
    });
    return result;
  }

 private:
  template <class A>
  static constexpr void find_owner(graph::recorder*& owner, A const& argument) {
    if constexpr (shape_over<A, traced> && !constant_like<A>)
      visit_numbers(argument, [&](auto const& number) {
        if constexpr (requires { number.owner; })
          if (owner == nullptr) owner = number.owner;
      });
  }
  template <class A>
  static constexpr void append_values(double*& to, A const& argument) {
    if constexpr (shape_over<A, traced> && !constant_like<A>)
      visit_numbers(argument, [&](auto const& number) {
        traced const n(number);
        *to++ = static_cast<double>(n.number) / static_cast<double>(n.divisor);
      });
    else
      *to++ = operation::numbers::as<double>(argument);
  }
  template <class A>
  static constexpr void append_nodes(graph::recorder& in, graph::sequence<graph::index>& nodes, A const& argument) {
    if constexpr (shape_over<A, traced> && !constant_like<A>)
      visit_numbers(argument, [&](auto const& number) { nodes.push(tracing::position_of(in, traced(number))); });
    else
      nodes.push(tracing::position_of(in, argument));
  }
};

}  // namespace chainrule::detail
