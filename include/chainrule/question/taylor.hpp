// SPDX-License-Identifier: BSL-1.0
// Taylor coefficients, and derivatives of higher order by one number.
#pragma once

#include <array>

#include "../graph/series.hpp"
#include "question.hpp"

namespace chainrule {

namespace detail::error {

template <int Order>
constexpr bool negative_order() {
  static_assert(Order >= 0,
                "chainrule: the order of a derivative is 0 or more, as in derivative<2>(f)(x) or taylor<5>(f)(x)");
  return false;
}

}  // namespace detail::error

namespace detail::question {

/// Coefficients f^(k) / k! for k = 0, ..., Order.
template <int Order>
struct taylor : question {
  static constexpr int sweeps(int, int) {
    return 1 + Order * Order / 4;
  }  // a coefficient is a sum over those before it
  static constexpr bool one_argument = true;
  static constexpr nodes ask(graph::graph& g, nodes const& results, nodes const& by, nodes const&) {
    auto const rows = graph::series(g, results, by[0], Order);
    nodes coefficients;
    for (int k = 0; k <= Order; ++k)
      for (int i = 0; i < results.size; ++i) coefficients.push(rows[i * (Order + 1) + k]);
    return coefficients;
  }
  template <class Shapes, class T>
  using answer = std::array<typename Shapes::template value<T>, static_cast<std::size_t>(Order) + 1>;
};

/// The derivative of this order: by forward sweeps for the first two, where they write the shortest code, then by the
/// Taylor coefficient.
template <int Order>
struct derivative : question {
  static constexpr int sweeps(int, int) {
    return 1 + Order * Order / 4;
  }  // a coefficient is a sum over those before it
  static constexpr bool one_argument = true;
  static constexpr nodes ask(graph::graph& g, nodes const& results, nodes const& by, nodes const&) {
    nodes derivatives = results;
    if constexpr (Order <= 2) {
      for (int k = 0; k < Order; ++k) {
        nodes const one(1, g.append_constant({1}));
        derivatives = graph::tangents_along(g, derivatives, by, one);
      }
    } else {
      derivatives = graph::high_derivatives(g, results, by[0], Order);
    }
    return derivatives;
  }
  template <class Shapes, class T>
  using answer = typename Shapes::template value<T>;
};

}  // namespace detail::question

/// The Taylor coefficients f^(k) / k! by one variable or argument, for k = 0, ..., Order: a std::array of results.
template <int Order, class F, class... By>
constexpr auto taylor(F const& f, By const&... by) {
  detail::error::negative_order<Order>();
  return detail::ask<detail::question::taylor<Order >= 0 ? Order : 0>>(f, by...);
}

/// The derivative of a function of one number, of this order; the result may have any shape. That of a formula is a
/// formula: formula/derivative.hpp.
template <int Order = 1, detail::ordinary_function F, class... By>
constexpr auto derivative(F const& f, By const&... by) {
  detail::error::negative_order<Order>();
  return detail::ask<detail::question::derivative<Order >= 0 ? Order : 0>>(f, by...);
}

}  // namespace chainrule
