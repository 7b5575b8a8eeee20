// SPDX-License-Identifier: BSL-1.0
// The Hessian, alone, with value and gradient, of several results, and its nonzeros alone. Entries of both triangles
// are the same nodes.
#pragma once

#include "../graph/hessian_of_rounds.hpp"
#include "../graph/hessian_of_sequence.hpp"
#include "gradient.hpp"
#include "jacobian.hpp"

namespace chainrule {

/// The result of value_gradient_and_hessian.
template <class Value, class Gradient, class Hessian>
struct value_with_gradient_and_hessian {
  Value value;
  Gradient gradient;
  Hessian hessian;
  friend bool operator==(value_with_gradient_and_hessian const&, value_with_gradient_and_hessian const&) = default;
};

template <class Value, class Gradient, class Hessian>
struct detail::known_struct<value_with_gradient_and_hessian<Value, Gradient, Hessian>> : std::true_type {};
template <class Value, class Gradient, class Hessian>
struct detail::stand_in<value_with_gradient_and_hessian<Value, Gradient, Hessian>> {
  using type = no_struct<value_with_gradient_and_hessian, Value, Gradient, Hessian>;
};
template <class Value, class Gradient, class Hessian>
struct detail::parts_of<value_with_gradient_and_hessian<Value, Gradient, Hessian>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& all, auto visitor) {
    return visitor(all.value, all.gradient, all.hessian);
  }
};

/// The result of value_jacobian_and_hessians: a Hessian for each number of the value.
template <class Value, class Jacobian, class Hessians>
struct value_with_jacobian_and_hessians {
  Value value;
  Jacobian jacobian;
  Hessians hessians;
  friend bool operator==(value_with_jacobian_and_hessians const&, value_with_jacobian_and_hessians const&) = default;
};

template <class Value, class Jacobian, class Hessians>
struct detail::known_struct<value_with_jacobian_and_hessians<Value, Jacobian, Hessians>> : std::true_type {};
template <class Value, class Jacobian, class Hessians>
struct detail::stand_in<value_with_jacobian_and_hessians<Value, Jacobian, Hessians>> {
  using type = no_struct<value_with_jacobian_and_hessians, Value, Jacobian, Hessians>;
};
template <class Value, class Jacobian, class Hessians>
struct detail::parts_of<value_with_jacobian_and_hessians<Value, Jacobian, Hessians>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& all, auto visitor) {
    return visitor(all.value, all.jacobian, all.hessians);
  }
};

namespace detail::question {

// Among sequences whose lengths are not known it is one node, a matrix.
constexpr nodes second_derivatives(graph::graph& g, nodes const& gradient, nodes const& by, nodes const& places) {
  if (places.size > 0) return nodes(1, graph::hessian_of_sequences(g, gradient, by, places));
  return graph::hessian(g, gradient, by);
}

struct hessian : question_about_one_result {
  static constexpr bool has_second_derivatives = true;
  using after = gradient;
  using by_terms = hessian;
  static constexpr bool of_pairs = true;
  static constexpr int sweeps(int, int by) { return by; }
  static constexpr nodes ask(graph::graph& g, nodes const& gradient, nodes const& by, nodes const& places) {
    return second_derivatives(g, gradient, by, places);
  }
  template <class Shapes, class T>
  using answer = typename Shapes::template hessian<T>;
};

struct value_gradient_and_hessian : question_about_one_result {
  static constexpr bool has_second_derivatives = true;
  using after = value_and_gradient;
  using by_terms = hessian;
  static constexpr std::size_t parts = 3;
  static constexpr int sweeps(int, int by) { return by; }
  static constexpr nodes ask(graph::graph& g, nodes const& value_and_gradient, nodes const& by, nodes const& places) {
    nodes gradient;
    for (int i = 1; i < value_and_gradient.size; ++i) gradient.push(value_and_gradient[i]);
    return joined(value_and_gradient, second_derivatives(g, gradient, by, places));
  }
  template <class Shapes, class T>
  using answer =
      value_with_gradient_and_hessian<typename Shapes::template value<T>, typename Shapes::template gradient<T>,
                                      typename Shapes::template hessian<T>>;
};

// What each round has, made semidefinite.
struct semidefinite_hessian : hessian {
  static constexpr bool of_rounds = true;
  using after = void;
  static constexpr nodes ask(graph::graph& g, nodes const& results, nodes const& by, nodes const& rows) {
    return nodes(1, graph::hessian_of_rounds(g, results[0], by, rows));
  }
};

struct value_gradient_and_semidefinite_hessian : value_gradient_and_hessian {
  static constexpr bool of_rounds = true;
  static constexpr nodes ask(graph::graph& g, nodes const& value_and_gradient, nodes const& by, nodes const& rows) {
    return joined(value_and_gradient, nodes(1, graph::hessian_of_rounds(g, value_and_gradient[0], by, rows)));
  }
};

struct value_jacobian_and_hessians : question {
  static constexpr bool has_rows = true;
  static constexpr bool has_second_derivatives = true;
  static constexpr bool of_a_tuple = true;
  using after = value_and_jacobian;
  static constexpr std::size_t parts = 3;
  static constexpr int sweeps(int results, int by) { return results * by; }
  static constexpr nodes ask(graph::graph& g, nodes const& value_and_jacobian, nodes const& by, nodes const&) {
    nodes jacobian;
    for (int i = value_and_jacobian.size / (1 + by.size); i < value_and_jacobian.size; ++i)
      jacobian.push(value_and_jacobian[i]);
    return joined(value_and_jacobian, graph::hessians(g, jacobian, by));
  }
  template <class Shapes, class T>
  using answer =
      value_with_jacobian_and_hessians<typename Shapes::template value<T>, typename Shapes::template jacobian<T>,
                                       typename Shapes::template hessians<T>>;
};

struct sparse_hessian : question_about_one_result {
  static constexpr bool has_second_derivatives = true;
  using after = gradient;
  using sparse = std::true_type;
  static constexpr int rows(int, int by) { return by; }
  static constexpr int sweeps(int, int by) { return by; }
  static constexpr nodes ask(graph::graph& g, nodes const& gradient, nodes const& by, nodes const& places) {
    if (places.size > 0) return second_derivatives(g, gradient, by, places);
    return graph::sparse_hessian(g, gradient, by);
  }
  template <class Shapes, class T>
  using answer = typename Shapes::template hessian<T>;
};

}  // namespace detail::question

/// The second derivatives of what has one number as its result; the entries of both triangles are the same numbers. Of
/// a formula it is h with h(x, y), of a function the shape of the argument holding the shape of the argument.
template <class F, class... By>
constexpr auto hessian(F const& f, By const&... by) {
  return detail::ask<detail::question::hessian>(f, by...);
}

/// The same where what each round of a sum over data adds is made positive semidefinite before it is added: of a
/// round's part, a symmetric matrix over the numbers that the round reads, negative eigenvalues become 0.
template <class F>
constexpr auto hessian(F const& f, semidefinite_rounds) {
  return detail::ask<detail::question::semidefinite_hessian>(f);
}
template <class F, class By>
constexpr auto hessian(F const& f, By const& by, semidefinite_rounds) {
  return detail::ask<detail::question::semidefinite_hessian>(f, by);
}

/// What a step of Newton's method wants, the work shared: { .value, .gradient, .hessian }.
template <class F, class... By>
constexpr auto value_gradient_and_hessian(F const& f, By const&... by) {
  return detail::ask<detail::question::value_gradient_and_hessian>(f, by...);
}

template <class F>
constexpr auto value_gradient_and_hessian(F const& f, semidefinite_rounds) {
  return detail::ask<detail::question::value_gradient_and_semidefinite_hessian>(f);
}
template <class F, class By>
constexpr auto value_gradient_and_hessian(F const& f, By const& by, semidefinite_rounds) {
  return detail::ask<detail::question::value_gradient_and_semidefinite_hessian>(f, by);
}

/// The same for a tuple of formulas, or a function with any result: { .value, .jacobian, .hessians }, a Hessian for
/// each number of the result, in its shape.
template <class F, class... By>
constexpr auto value_jacobian_and_hessians(F const& f, By const&... by) {
  return detail::ask<detail::question::value_jacobian_and_hessians>(f, by...);
}

/// The nonzeros of the Hessian, of both triangles, in compressed-row order.
template <class F, class... By>
constexpr auto sparse_hessian(F const& f, By const&... by) {
  return detail::ask<detail::question::sparse_hessian>(f, by...);
}
template <class F>
constexpr auto sparse_hessian(F const& f, semidefinite_rounds) {
  return detail::ask<detail::question::semidefinite_hessian>(f);
}
template <class F, class By>
constexpr auto sparse_hessian(F const& f, By const& by, semidefinite_rounds) {
  return detail::ask<detail::question::semidefinite_hessian>(f, by);
}

}  // namespace chainrule
