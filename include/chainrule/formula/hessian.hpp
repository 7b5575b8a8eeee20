// hessian(f, x, y): the second derivatives of a formula, each computed once.
#pragma once

#include "evaluate.hpp"
#include "../question/hessian.hpp"

namespace chainrule {

/// The Hessian of f by the variables named, in their order; by all variables of f, in order of first appearance, if none are named.
/// Called with values by name it gives h with h(x, y); the entries of both triangles are the same numbers.
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto hessian(F const& f, Variables const&...) {
  return detail::query<detail::question::hessian, Variables...>(f);
}

/// What a step of Newton's method wants, the work shared: { .value, .gradient, .hessian }.
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto value_gradient_and_hessian(F const& f, Variables const&...) {
  return detail::query<detail::question::value_gradient_and_hessian, Variables...>(f);
}

/// The same for a tuple of formulas: { .value, .jacobian, .hessians }, a Hessian for each formula.
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto value_jacobian_and_hessians(F const& f, Variables const&...) {
  return detail::query_about_several<detail::question::value_jacobian_and_hessians, Variables...>(f);
}

/// The nonzeros of the Hessian, of both triangles, in compressed-row order. Rows and columns count the variables.
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto sparse_hessian(F const& f, Variables const&...) {
  return detail::query<detail::question::sparse_hessian, Variables...>(f);
}

}  // namespace chainrule
