// SPDX-License-Identifier: BSL-1.0
// simplify(f), substitute(f, x, g), operation_count(f): formulas rewritten, and what they cost.
#pragma once

#include "../expression/error.hpp"
#include "evaluate.hpp"

namespace chainrule {

namespace operation {

struct simplify_exactly {
  static constexpr bool of_simplified = true;
  static constexpr int growth = 1;
  static constexpr void rewrite(chainrule::detail::graph::graph&) {}
};

/// apply<replace<x>, F, G> is F with G in place of x.
template <class Variable>
struct replace {
  static constexpr bool of_simplified = false;
  static constexpr int growth = 2;
  static constexpr void rewrite(chainrule::detail::graph::graph& g) {
    using nodes = chainrule::detail::graph::sequence<chainrule::detail::graph::index>;
    auto const leaf = g.append_variable(Variable::name), replacement = g.roots[1];
    g.roots = chainrule::detail::graph::substitute(g, nodes(1, g.roots[0]), nodes(1, leaf), nodes(1, replacement),
                                                   chainrule::detail::graph::write_as_it_is);
    g = chainrule::detail::graph::without_unused_name(g, Variable::name);
  }
};

}  // namespace operation

/// f after exact simplification: constants folded, zeros and ones dropped, equal terms shared. It computes the same
/// value.
template <class F>
constexpr auto simplify(F const& f) {
  return apply<operation::simplify_exactly, detail::asked_formula<F>>(detail::asked_about(f));
}

/// f with `replacement` (a formula or a number) in place of the variable x.
template <class F, class Variable, class G>
constexpr auto substitute(F const& f, Variable const&, G const& replacement) {
  if constexpr (variable_symbol<Variable>)
    return apply<operation::replace<Variable>, detail::asked_formula<F>, detail::asked_formula<G>>(
        detail::asked_about(f), detail::asked_about(replacement));
  else {
    static_assert(
        variable_symbol<Variable>,
        "chainrule: substitute replaces a variable: write substitute(f, x, replacement) with a variable x of f");
    return detail::asked_about(f);
  }
}

/// The number of operations that a call executes: arithmetic, functions, comparisons and choices, after simplification
/// and sharing. For a formula or anything that can be asked about one: operation_count(f),
/// operation_count(gradient(f)).
template <class Callable>
constexpr int operation_count(Callable const& callable) {
  using question = decltype(detail::as_question(callable));
  if constexpr (detail::is_after_mistake<question>)
    return 0;
  else if constexpr (!requires { question::is_within_limits(); })
    return detail::error::operations_of_unknown_types<Callable>();
  else if constexpr (!question::is_within_limits())
    return 0;
  else
    return program_of<question>::operations;
}

}  // namespace chainrule
