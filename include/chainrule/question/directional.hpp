// SPDX-License-Identifier: BSL-1.0
// Derivatives along a direction, and with weights: Jacobian times vector, vector times Jacobian, Hessian times vector.
#pragma once

#include "gradient.hpp"

namespace chainrule {

namespace detail::question {

struct jvp : question {
  static constexpr auto takes = detail::extra::directions;
  static constexpr nodes ask(graph::graph& g, nodes const& results, nodes const& by, nodes const& directions) {
    return graph::tangents_along(g, results, by, directions);
  }
  template <class Shapes, class T>
  using answer = typename Shapes::template value<T>;
};

struct vjp : question {
  static constexpr auto takes = detail::extra::weights;
  static constexpr nodes ask(graph::graph& g, nodes const& results, nodes const& by, nodes const& weights) {
    return graph::weighted_gradient(g, results, weights, by);
  }
  template <class Shapes, class T>
  using answer = typename Shapes::template gradient<T>;
};

struct hvp : question_about_one_result {
  using after = gradient;
  using by_terms = hvp;
  static constexpr auto takes = detail::extra::directions;
  static constexpr nodes ask(graph::graph& g, nodes const& gradient, nodes const& by, nodes const& directions) {
    return graph::tangents_along(g, gradient, by, directions);
  }
  template <class Shapes, class T>
  using answer = typename Shapes::template gradient<T>;
};

}  // namespace detail::question

/// The derivative along a direction, Jacobian times vector: jvp(f, x, y)(x = 2.0, y = 1.0, along(3.0, -2.0)) of a
/// formula, or of a tuple of them, jvp(f)(p, v) of a function, where v has the shape of p. The answer has the shape of
/// the result.
template <class F, class... By>
constexpr auto jvp(F const& f, By const&... by) {
  return detail::ask<detail::question::jvp>(f, by...);
}

/// Weights times Jacobian, the gradient of the weighted sum of the results: vjp(std::tuple{f1, f2}, x)(x = 2.0,
/// along(3.0, -2.0)), vjp(f)(p, w), where w has the shape of the result. The answer has the shape of p.
template <class F, class... By>
constexpr auto vjp(F const& f, By const&... by) {
  return detail::ask<detail::question::vjp>(f, by...);
}

/// The Hessian of f times a direction: hvp(f, x, y)(x = 2.0, y = 1.0, along(3.0, -2.0)), hvp(f)(p, v), where v has the
/// shape of p; so has the answer.
template <class F, class... By>
constexpr auto hvp(F const& f, By const&... by) {
  return detail::ask<detail::question::hvp>(f, by...);
}

}  // namespace chainrule
