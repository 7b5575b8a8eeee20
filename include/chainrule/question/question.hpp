// SPDX-License-Identifier: BSL-1.0
// What is a question: a struct that both front ends answer, each with shapes of its own. By what it differentiates, and
// what a call takes, is the same in all:
//
//   formulas    variables, or else all of them in order of first appearance; values by name, as in
//               gradient(f, x, y)(x = 2.0, y = 1.0); directions and weights as along(...) with a number for each
//               variable or formula
//   functions   the arguments that wrt<0, 2> names by position, or else all but constants; arguments by position, as in
//               gradient(f, wrt<0>)(p, data), then directions and weights; shapes of answers come from arguments and
//               results
// Next: gradient.hpp, jacobian.hpp, hessian.hpp, directional.hpp, taylor.hpp.
#pragma once

#include "../expression/no_answer.hpp"
#include "../expression/places.hpp"
#include "../graph/sweeps.hpp"

namespace chainrule {

/// Asks for Hessians of which each round's part is semidefinite: sparse_hessian(energy, wrt<0>, projected).
struct semidefinite_rounds {};
inline constexpr semidefinite_rounds projected{};

namespace detail {

/// Of which arguments a call of a question consists: those of the function, then directions or weights.
enum class extra { none, directions, weights };

/// Who answers questions about an F. A front end specializes it with
///   ask<Question>(f, by...)     the question about f, differentiated by `by`, as an object to be called
template <class F>
struct front_end {
  template <class Question, class... By>
  static constexpr no_answer ask(F const&, By const&...) {
    static_assert(!std::same_as<F, F>,
                  "chainrule: nobody here answers questions about this: for functions include "
                  "<chainrule/functions.hpp>, for formulas <chainrule/formulas.hpp>, or <chainrule/chainrule.hpp>");
    return {};
  }
};

namespace error {

template <class... By>
constexpr no_answer semidefinite_elsewhere() {
  static_assert(!(std::same_as<By, semidefinite_rounds> || ...),
                "chainrule: projected is the last argument of hessian, sparse_hessian or "
                "value_gradient_and_hessian, after the arguments to differentiate by: leave it out here");
  return {};
}

}  // namespace error

/// Asks whoever answers about an F.
template <class Question, class F, class... By>
constexpr auto ask(F const& f, By const&... by) {
  if constexpr ((std::same_as<By, semidefinite_rounds> || ...))
    return error::semidefinite_elsewhere<By...>();
  else
    return front_end<F>::template ask<Question>(f, by...);
}

}  // namespace detail

/// A question is a struct with
///   ask(g, results, by, extras)   the nodes of the answer, from the nodes of the results, the leaves to differentiate
///                                 by, and the leaves of directions or weights, or of a matrix the places of its
///                                 numbers
///   answer<Shapes, T>             the shape of the answer over numbers of type T, made of Shapes' value<T>,
///                                 gradient<T>, jacobian<T>, hessian<T> and hessians<T>
///   after                         another question, if it is asked about the answer of that one; void if about the
///                                 function
///   takes                         what a call takes beside the function's arguments
///   sweeps(results, by)           how often it runs over the graph, about
///   by_terms                      the question whose answer about a long sum is the sum of those about its terms; void
///                                 if none is. It is the question itself, or what is asked beside `after`
///   of_pairs                      whether that sum has a number for each pair of variables, not for each variable
///   parts                         how many members the answer has, if it is a struct
///   one_result, one_argument      whether the function must have one number as its result, or be differentiated by one
///   has_rows                      whether the answer has derivatives for each result
///   has_second_derivatives        whether it has some for each pair of variables
///   of_rounds                     whether it is about what each round of a sum over data adds
///   of_a_tuple                    whether formulas are asked about as a tuple, even if it is one alone
/// and beside it stands the function by which a user asks it.
/// A sparse one has the word `sparse`, and rows(results, by): the answer is a sparse_matrix, without the entries that
/// are none or the constant 0. What it states as answer<Shapes, T> is that by data of run-time length.
namespace detail::question {

using nodes = graph::sequence<graph::index>;

struct question {
  using after = void;
  static constexpr auto takes = detail::extra::none;
  static constexpr std::size_t parts = 0;
  static constexpr bool one_result = false;
  static constexpr bool one_argument = false;
  static constexpr bool of_a_tuple = false;
  static constexpr bool has_rows = false;
  static constexpr bool has_second_derivatives = false;
  static constexpr bool of_rounds = false;
  static constexpr int sweeps(int, int) { return 1; }
  using by_terms = void;
  static constexpr bool of_pairs = false;
};
struct question_about_one_result : question {
  static constexpr bool one_result = true;
};

struct value : question {
  static constexpr nodes ask(graph::graph&, nodes const& results, nodes const&, nodes const&) { return results; }
  template <class Shapes, class T>
  using answer = typename Shapes::template value<T>;
};

constexpr nodes joined(nodes first, nodes const& second) {
  for (auto node : second) first.push(node);
  return first;
}

}  // namespace detail::question

}  // namespace chainrule
