// gradient(f), value_and_gradient(f): all first derivatives of a formula in one reverse sweep.
#pragma once

#include "evaluate.hpp"
#include "../question/gradient.hpp"

namespace chainrule {

/// The gradient of f by the variables named, in their order; by all variables of f, in order of first appearance, if none are named.
/// Call it with values by name: gradient(f, x, y)(x = 2.0, y = 1.0) gives g with g[x], g[y]. A variable that f lacks has slot 0.
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto gradient(F const& f, Variables const&...) {
  return detail::query<detail::question::gradient, Variables...>(f);
}

/// Value and gradient in one call, the work shared: { .value, .gradient }; variables as for gradient(f, x, y).
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto value_and_gradient(F const& f, Variables const&...) {
  return detail::query<detail::question::value_and_gradient, Variables...>(f);
}

}  // namespace chainrule
