// SPDX-License-Identifier: BSL-1.0
// Ordinary functions: every question about any stateless generic callable, and what is known about it while compiling.
// Next: check.hpp.
#pragma once

#include "../question/directional.hpp"
#include "../question/hessian.hpp"
#include "../question/taylor.hpp"
#include "arithmetic_of_shapes.hpp"
#include "object.hpp"
#include "operations_of_loops.hpp"
#include "prepare.hpp"

namespace chainrule {

namespace detail {

template <class Question, class Function, class By, class... Arguments>
constexpr auto pattern_of() {
  using compiled = function_query<Question, Function, By, std::tuple<Arguments...>>;
  if constexpr (!compiled::is_sound())
    return no_answer{};
  else if constexpr (is_matrix_of_data<Question, Function, By, Arguments...>())
    return (error::pattern_of_data<Function>(), no_answer{});
  else
    return decltype(compiled::program())::type::answer_type::pattern;
}

}  // namespace detail

/// Which entries of the Jacobian can be other than zero, for arguments of these types:
/// jacobian_sparsity<std::array<double, 3>>(f).
template <class... Arguments, detail::ordinary_function F, int... I>
  requires(sizeof...(Arguments) > 0)
constexpr auto jacobian_sparsity(F const&, wrt_list<I...> = {}) {
  return detail::pattern_of<detail::question::sparse_jacobian, F, wrt_list<I...>, Arguments...>();
}

/// The same for the Hessian.
template <class... Arguments, detail::ordinary_function F, int... I>
  requires(sizeof...(Arguments) > 0)
constexpr auto hessian_sparsity(F const&, wrt_list<I...> = {}) {
  return detail::pattern_of<detail::question::sparse_hessian, F, wrt_list<I...>, Arguments...>();
}

namespace detail {

template <class... Arguments, class Question, class Function, class By>
constexpr auto count_operations(function_question<Question, Function, By> const&) {
  if constexpr (function_with_data<Function>) {
    using of_members = question_of_members<By, Function, std::tuple<Arguments...>>;
    return []<class... Argument>(std::type_identity<std::tuple<Argument...>>) {
      return operations_of_call<Question, typename of_members::function, typename of_members::by, Argument...>();
    }(std::type_identity<typename of_members::arguments>{});
  } else {
    return operations_of_call<Question, Function, By, Arguments...>();
  }
}

}  // namespace detail

/// The number of operations that a call with arguments of these types executes: operation_count<std::array<double,
/// 3>>(f), of the function itself or of a question about it, such as gradient(f). Directions and weights need no
/// mention. An int; among sequences `operations_of_loops`: .outside of loops, and .per_round of each loop.
template <class... Arguments, detail::ordinary_function F>
  requires(sizeof...(Arguments) > 0)
constexpr auto operation_count(F const& f) {
  if constexpr (detail::is_function_question<F>)
    return detail::count_operations<Arguments...>(f);
  else
    return detail::count_operations<Arguments...>(detail::ask<detail::question::value>(f, wrt<>));
}

}  // namespace chainrule
