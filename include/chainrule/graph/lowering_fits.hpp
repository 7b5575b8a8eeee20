// SPDX-License-Identifier: BSL-1.0
// Whether formulas can be lowered within the compiler's limit of steps: long ones are tried beforehand.
#pragma once

#include "from_expression.hpp"

namespace chainrule::detail::graph {

namespace detail {

// What is shorter, in nodes, is not tried. Clang's limit is the lower one.
#ifdef __clang__
inline constexpr int lowered_untried = 1500;
#else
inline constexpr int lowered_untried = 5000;
#endif

template <class... F>
constexpr bool are_short = (description_of<F>.size + ... + 0) <= lowered_untried;

// What rewrites others takes their graphs, which are made before.
template <bool Simplified, class... F>
constexpr bool operands_fit(chainrule::detail::operand_list<F...>) {
  if constexpr (!(lowering_of_formula<F>::fits() && ...))
    return false;
  else if constexpr (Simplified && !are_short<F...>)
    return fits_in_an_evaluation<&simplify_formulas<F...>>;
  else
    return true;
}
template <class F>
struct lowering_of_formula {
  static constexpr bool fits() {
    if constexpr (are_short<F>)
      return true;
    else
      return fits_in_an_evaluation<&lowering_of<F>::build>;
  }
};
template <template <class, CHAINRULE_OPERANDS> class Node, class Operation, CHAINRULE_OPERANDS Operands>
struct lowering_of_formula<Node<Operation, Operands>> {
  using formula_type = Node<Operation, Operands>;
  using operands = std::remove_cvref_t<decltype(Operands)>;
  static constexpr bool fits() {
    // The description of what rewrites others is not complete yet where this is asked first.
    if constexpr (operation::rewriting<Operation>) {
      if constexpr (chainrule::detail::size_after(Operation::growth,
                                                  chainrule::detail::describe(operands{}).size - 1) <= lowered_untried)
        return true;
      else if constexpr (!operands_fit<Operation::of_simplified>(operands{}))
        return false;
      else
        return fits_in_an_evaluation<&lowering_of<formula_type>::build>;
    } else if constexpr (are_short<formula_type>) {
      return true;
    } else if constexpr (description_of<formula_type>.rewrites && !operands_fit<false>(operands{})) {
      return false;
    } else {
      return fits_in_an_evaluation<&lowering_of<formula_type>::build>;
    }
  }
};

}  // namespace detail

/// The graphs of some formulas, and the simplified one of all of them.
template <class... F>
constexpr bool lowering_fits() {
  if constexpr (detail::are_short<F...>)
    return true;
  else
    return detail::operands_fit<true>(chainrule::detail::operand_list<F...>{});
}

}  // namespace chainrule::detail::graph
