// What can be asked about an ordinary function: the nodes of the answer, and its shape. Both a program and another traced function get
// their answers from here.
// Next: function_answer.hpp, how a call is answered.
#pragma once

#include "gradient.hpp"
#include "graph/series.hpp"
#include "graph/sweeps.hpp"
#include "signature.hpp"

namespace chainrule {

/// The result of value_and_jacobian.
template <class Value, class Jacobian>
struct value_with_jacobian {
  Value value;
  Jacobian jacobian;
  friend bool operator==(value_with_jacobian const&, value_with_jacobian const&) = default;
};

// So it is a shape itself.
template <class Value, class Jacobian>
struct detail::known_struct<value_with_jacobian<Value, Jacobian>> : std::true_type {};
template <class Value, class Jacobian>
struct detail::parts_of<value_with_jacobian<Value, Jacobian>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& both, auto visitor) { return visitor(both.value, both.jacobian); }
};

/// A question is a struct with
///   ask(g, results, by, extras)      the nodes of the answer, from the nodes of the function's results, the leaves to differentiate by,
///                                    and the leaves of directions or weights
///   answer<Signature, Result, T>     the shape of the answer over numbers of type T
///   after                            another question, if it is asked about the answer of that one; void if about the function
///   takes                            what a call takes beside the function's arguments
///   sweeps(results, by)              how often it runs over the graph, about
///   sums_terms, of_pairs             whether the answer about a long sum may be the sum of those about its terms: of numbers for each
///   variable,
///                                    or for each pair of variables
///   one_result, one_argument         whether the function must have one number as its result, or be differentiated by one
namespace question {

using nodes = graph::sequence<graph::index>;

struct question {
  using after = void;
  static constexpr auto takes = detail::extra::none;
  static constexpr bool one_result = false;
  static constexpr bool one_argument = false;
  static constexpr int sweeps(int, int) { return 1; }
  static constexpr bool sums_terms = false;
  static constexpr bool of_pairs = false;
};
struct question_about_one_result : question {
  static constexpr bool one_result = true;
};

struct value : question {
  static constexpr nodes ask(graph::graph&, nodes const& results, nodes const&, nodes const&) { return results; }
  template <class Signature, class Result, class T>
  using answer = detail::rebound_t<Result, T>;
};

struct gradient : question_about_one_result {
  static constexpr nodes ask(graph::graph& g, nodes const& results, nodes const& by, nodes const&) {
    return graph::gradient(g, results[0], by);
  }
  template <class Signature, class Result, class T>
  using answer = typename Signature::template by_shape<T>;
};

constexpr nodes joined(nodes first, nodes const& second) {
  for (auto node : second) first.push(node);
  return first;
}

struct value_and_gradient : question_about_one_result {
  static constexpr nodes ask(graph::graph& g, nodes const& results, nodes const& by, nodes const& extras) {
    return joined(results, gradient::ask(g, results, by, extras));
  }
  template <class Signature, class Result, class T>
  using answer = value_with_gradient<T, typename Signature::template by_shape<T>>;
};

struct jacobian : question {
  static constexpr int sweeps(int results, int by) { return results < by ? results : by; }
  static constexpr nodes ask(graph::graph& g, nodes const& results, nodes const& by, nodes const&) {
    return graph::jacobian(g, results, by);
  }
  template <class Signature, class Result, class T>
  using answer = detail::rebound_t<Result, typename Signature::template by_shape<T>>;
};

struct value_and_jacobian : jacobian {
  static constexpr nodes ask(graph::graph& g, nodes const& results, nodes const& by, nodes const& extras) {
    return joined(results, jacobian::ask(g, results, by, extras));
  }
  template <class Signature, class Result, class T>
  using answer = value_with_jacobian<detail::rebound_t<Result, T>, jacobian::answer<Signature, Result, T>>;
};

struct hessian : question_about_one_result {
  using after = gradient;
  static constexpr bool sums_terms = true;
  static constexpr bool of_pairs = true;
  static constexpr int sweeps(int, int by) { return by; }
  static constexpr nodes ask(graph::graph& g, nodes const& gradient, nodes const& by, nodes const&) {
    return graph::hessian(g, gradient, by);
  }
  template <class Signature, class Result, class T>
  using answer = typename Signature::template by_shape<typename Signature::template by_shape<T>>;
};

struct jvp : question {
  static constexpr auto takes = detail::extra::directions;
  static constexpr nodes ask(graph::graph& g, nodes const& results, nodes const& by, nodes const& directions) {
    return graph::tangents_along(g, results, by, directions);
  }
  template <class Signature, class Result, class T>
  using answer = detail::rebound_t<Result, T>;
};

struct vjp : question {
  static constexpr auto takes = detail::extra::weights;
  static constexpr nodes ask(graph::graph& g, nodes const& results, nodes const& by, nodes const& weights) {
    return graph::weighted_gradient(g, results, weights, by);
  }
  template <class Signature, class Result, class T>
  using answer = typename Signature::template by_shape<T>;
};

struct hvp : question_about_one_result {
  using after = gradient;
  static constexpr bool sums_terms = true;
  static constexpr auto takes = detail::extra::directions;
  static constexpr nodes ask(graph::graph& g, nodes const& gradient, nodes const& by, nodes const& directions) {
    return graph::tangents_along(g, gradient, by, directions);
  }
  template <class Signature, class Result, class T>
  using answer = typename Signature::template by_shape<T>;
};

/// Coefficients f^(k) / k! for k = 0, ..., Order.
template <int Order>
struct taylor : question {
  static constexpr int sweeps(int, int) { return Order; }
  static constexpr bool one_argument = true;
  static constexpr nodes ask(graph::graph& g, nodes const& results, nodes const& by, nodes const&) {
    auto const rows = graph::series(g, results, by[0], Order);
    nodes coefficients;
    for (int k = 0; k <= Order; ++k)
      for (int i = 0; i < results.size; ++i) coefficients.push(rows[i * (Order + 1) + k]);
    return coefficients;
  }
  template <class Signature, class Result, class T>
  using answer = std::array<detail::rebound_t<Result, T>, static_cast<std::size_t>(Order) + 1>;
};

/// The derivative of this order: by forward sweeps for the first two, where they write the shortest code, then by the Taylor coefficient.
template <int Order>
struct derivative : question {
  static constexpr int sweeps(int, int) { return Order; }
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
  template <class Signature, class Result, class T>
  using answer = detail::rebound_t<Result, T>;
};

/// Entries that are none or the constant 0 are left out of the answer, which is a sparse_matrix.
struct sparse_jacobian : jacobian {
  using sparse = std::true_type;
};

struct sparse_hessian : question_about_one_result {
  using after = gradient;
  static constexpr int sweeps(int, int by) { return by; }
  using sparse = std::true_type;
  static constexpr nodes ask(graph::graph& g, nodes const& gradient, nodes const& by, nodes const&) {
    return graph::sparse_hessian(g, gradient, by);
  }
};

}  // namespace question

}  // namespace chainrule
