// Derivatives along a direction, and with weights: Jacobian times vector, vector times Jacobian, Hessian times vector.
#pragma once

#include "gradient.hpp"

namespace chainrule::detail::question {

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
  static constexpr bool sums_terms = true;
  static constexpr auto takes = detail::extra::directions;
  static constexpr nodes ask(graph::graph& g, nodes const& gradient, nodes const& by, nodes const& directions) {
    return graph::tangents_along(g, gradient, by, directions);
  }
  template <class Shapes, class T>
  using answer = typename Shapes::template gradient<T>;
};

}  // namespace chainrule::detail::question
