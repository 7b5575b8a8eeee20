// SPDX-License-Identifier: BSL-1.0
// A question about an ordinary function: the shapes of its answers, also after a mistake, and its program.
// Next: answer.hpp, how a call is answered.
#pragma once

#include "../expression/no_answer.hpp"
#include "../question/asked.hpp"
#include "../question/sparsity.hpp"
#include "signature.hpp"

namespace chainrule::detail {

template <class Signature, class Result, class T, bool IsMatrix>
struct shapes_of_matrices {
  using jacobian = rebound_t<Result, typename Signature::template by_shape<T>>;
  using hessian = typename Signature::template by_shape<typename Signature::template by_shape<T>>;
};
template <class Signature, class Result, class T>
struct shapes_of_matrices<Signature, Result, T, true> {
  using jacobian = matrix_values<T>;
  using hessian = matrix_values<T>;
};

/// What a question is asked about: a stateless function with arguments of these types.
template <class Signature, class Result, bool IsMatrix = Signature::by_sequences>
struct function_shapes {
  template <class T>
  using matrices = shapes_of_matrices<Signature, Result, T, IsMatrix>;
  template <class T>
  using value = rebound_t<Result, T>;
  template <class T>
  using gradient = typename Signature::template by_shape<T>;
  template <class T>
  using jacobian = typename matrices<T>::jacobian;
  template <class T>
  using hessian = typename matrices<T>::hessian;
  template <class T>
  using hessians = rebound_t<Result, hessian<T>>;
};

// What an argument is meant to be after a mistake: numbers where integers are.
template <class S>
struct meant_argument {
  using type = std::conditional_t<std::is_integral_v<S>, double, S>;
};
template <class S, std::size_t N>
struct meant_argument<std::array<S, N>> {
  using type = std::array<typename meant_argument<S>::type, N>;
};
template <class S>
using meant_argument_t = typename meant_argument<typename meant<S>::type>::type;

// A result of which nothing is known has as many parts as there are arguments.
template <class Signature, bool IsMatrix>
struct function_shapes<Signature, void, IsMatrix> {
  static constexpr std::size_t parts = static_cast<std::size_t>(Signature::chosen_numbers);
  template <class>
  using value = no_answers<parts>;
  template <class T>
  using gradient = typename Signature::template by_shape<T>;
  template <class T>
  using jacobian = no_answers<parts, stand_in_t<gradient<T>>>;
  template <class T>
  using hessian = gradient<gradient<T>>;
  template <class T>
  using hessians = no_answers<parts, stand_in_t<hessian<T>>>;
};

template <class A, class T>
inline constexpr bool is_shape_of_derivative = shape_over<A, T>;
template <data_sequence A, class T>
inline constexpr bool is_shape_of_derivative<A, T> = count_leaves<A> > 0;

// Whether the shape of derivatives is known.
template <class Signature, class T, int... I>
constexpr bool has_shape_by(std::integer_sequence<int, I...>) {
  return sizeof...(I) > 0 && ([] {
           if constexpr (constexpr int argument = Signature::chosen.rows[I]; Signature::in_range(argument))
             return is_shape_of_derivative<typename Signature::template argument<argument>, T>;
           else
             return false;
         }() && ...);
}

/// Stands for an answer after a mistake; Result is void where it is not known.
template <class Question, class Signature, class Result>
constexpr auto stand_in_for() {
  using T = typename Signature::number;
  if constexpr (requires { typename Question::sparse; })
    return no_answer{};
  else if constexpr (!has_shape_by<Signature, T>(std::make_integer_sequence<int, Signature::chosen.count>{}))
    return no_answers<Question::parts>{};
  else
    return stand_in_t<typename Question::template answer<
        function_shapes<Signature, std::conditional_t<Question::one_result, double, Result>>, T>>{};
}

/// Matrices of derivatives by sequences are asked of the function without its tables.
template <bool IsMatrix, class Function, class By, class... Arguments>
struct function_for {
  using signature_type = signature<By, Arguments...>;
  using trace = graph::traced_function<Function, Arguments...>;
  static constexpr bool is_matrix = IsMatrix;
  using shapes = function_shapes<signature_type, typename trace::result, IsMatrix>;
  static constexpr int results = numbers_of<typename trace::result>::count;
  static constexpr int by_count = signature_type::chosen_numbers;
  static constexpr auto const& simplified() { return graph::graph_of<trace>; }
  // A sweep writes up to some five nodes for each that there is.
  static constexpr int some_nodes = 6 * simplified().size.nodes;
  static constexpr graph::graph start() {
    graph::graph g;
    g = graph::thawed(simplified());
    if constexpr (IsMatrix) {
      g.roots = graph::without_tables(g, g.roots);
      g = graph::without_dead_nodes(g);
    }
    g.derivatives_begin = g.nodes.size;
    return g;
  }
  static constexpr graph::sequence<graph::index> leaves(graph::graph& g) { return signature_type::chosen_leaves(g); }
  static constexpr graph::sequence<graph::index> places(graph::graph& g) {
    if constexpr (IsMatrix)
      return signature_type::places_of_chosen(g);
    else
      return {};
  }
  static constexpr graph::index direction(graph::graph& g, int number) { return signature_type::direction(g, number); }
  static constexpr graph::index weight(graph::graph& g, int number) {
    if constexpr (is_table<typename trace::result>)
      return g.append(graph::sequence_argument, signature_type::components_before(signature_type::size) + number);
    else
      return g.append(graph::direction, number);
  }
};

/// Whether an answer is one matrix whose size is not known: second derivatives, and those of several results, by
/// sequences, and sparse ones of tables.
template <class Question, class Function, class By, class... Arguments>
constexpr bool is_matrix_of_data() {
  if constexpr (!Question::has_second_derivatives && !Question::has_rows)
    return false;
  else if constexpr (signature<By, Arguments...>::by_sequences)
    return true;
  else if constexpr (requires { typename Question::sparse; })
    return is_table<typename graph::traced_function<Function, Arguments...>::result>;
  else
    return false;
}
template <class Question, class Function, class By, class... Arguments>
using function_by = function_for<is_matrix_of_data<Question, Function, By, Arguments...>(), Function, By, Arguments...>;

/// A question about a function, for a program.
template <class Question, class Function, class By, class... Arguments>
struct function_program : asked<Question, function_by<Question, Function, By, Arguments...>> {
  using asked_about = asked<Question, function_by<Question, Function, By, Arguments...>>;
  using signature_type = signature<By, Arguments...>;
  using trace = graph::traced_function<Function, Arguments...>;
  static constexpr int results = asked_about::source::results;

  using answer_type = answer_of<asked_about>;
  using program = program_of_answer<asked_about>;
};

}  // namespace chainrule::detail
