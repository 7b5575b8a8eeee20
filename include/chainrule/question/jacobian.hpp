// SPDX-License-Identifier: BSL-1.0
// The Jacobian, alone, with the value, and its nonzeros alone.
#pragma once

#include "../graph/jacobian_of_sequences.hpp"
#include "question.hpp"

namespace chainrule {

/// The result of value_and_jacobian.
template <class Value, class Jacobian>
struct value_with_jacobian {
  Value value;
  Jacobian jacobian;
  friend bool operator==(value_with_jacobian const&, value_with_jacobian const&) = default;
};

template <class Value, class Jacobian>
struct detail::known_struct<value_with_jacobian<Value, Jacobian>> : std::true_type {};
template <class Value, class Jacobian>
struct detail::stand_in<value_with_jacobian<Value, Jacobian>> {
  using type = no_struct<value_with_jacobian, Value, Jacobian>;
};
template <class Value, class Jacobian>
struct detail::parts_of<value_with_jacobian<Value, Jacobian>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& both, auto visitor) {
    return visitor(both.value, both.jacobian);
  }
};

namespace detail::question {

struct jacobian : question {
  static constexpr bool has_rows = true;
  static constexpr bool of_a_tuple = true;
  static constexpr int sweeps(int results, int by) { return results < by ? results : by; }
  // Among sequences whose lengths are not known it is one node, a matrix.
  static constexpr nodes ask(graph::graph& g, nodes const& results, nodes const& by, nodes const& places) {
    if (places.size > 0) return nodes(1, graph::jacobian_of_sequences(g, results, by, places));
    return graph::jacobian(g, results, by);
  }
  template <class Shapes, class T>
  using answer = typename Shapes::template jacobian<T>;
};

struct value_and_jacobian : jacobian {
  static constexpr std::size_t parts = 2;
  static constexpr nodes ask(graph::graph& g, nodes const& results, nodes const& by, nodes const& extras) {
    return joined(results, jacobian::ask(g, results, by, extras));
  }
  template <class Shapes, class T>
  using answer = value_with_jacobian<typename Shapes::template value<T>, typename Shapes::template jacobian<T>>;
};

struct sparse_jacobian : jacobian {
  using sparse = std::true_type;
  static constexpr int rows(int results, int) { return results; }
};

}  // namespace detail::question

/// The first derivatives of several results. Of a tuple of formulas, a std::tuple or one of Boost.Hana, it is j with
/// j(row, x); of a function the shape of the result holding the shape of the argument, for arrays a nested std::array,
/// row-major.
template <class F, class... By>
constexpr auto jacobian(F const& f, By const&... by) {
  return detail::ask<detail::question::jacobian>(f, by...);
}

/// Values and Jacobian in one call, the work shared: { .value, .jacobian }. The value of a tuple of formulas is a
/// std::array.
template <class F, class... By>
constexpr auto value_and_jacobian(F const& f, By const&... by) {
  return detail::ask<detail::question::value_and_jacobian>(f, by...);
}

/// The nonzeros of the Jacobian in compressed-row order: a sparse_matrix, whose pattern is known while compiling.
/// Columns count the variables, or the numbers of the argument.
template <class F, class... By>
constexpr auto sparse_jacobian(F const& f, By const&... by) {
  return detail::ask<detail::question::sparse_jacobian>(f, by...);
}

}  // namespace chainrule
