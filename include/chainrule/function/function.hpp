// Ordinary functions: gradient(f)(x), jacobian(f, wrt<0>)(x, data), derivative<2>(f)(x), ... for any stateless generic callable.
// Next: check_function.hpp.
#pragma once

#include "object.hpp"
#include "../question/directional.hpp"
#include "../question/hessian.hpp"
#include "../question/taylor.hpp"

namespace chainrule {

/// The gradient of a function whose result is one number: gradient(f)(p) has the shape of p. Several arguments that are numbers give a
/// std::array, several others a std::tuple of shapes. gradient(f, wrt<0>)(p, data) differentiates by argument 0 alone.
template <detail::ordinary_function F, class... By>
constexpr auto gradient(F const& f, By const&... by) {
  return detail::ask<detail::question::gradient>(f, by...);
}

/// { .value, .gradient } with the work shared; the value is what the function itself computes.
template <detail::ordinary_function F, class... By>
constexpr auto value_and_gradient(F const& f, By const&... by) {
  return detail::ask<detail::question::value_and_gradient>(f, by...);
}

/// The derivative of a function of one number, of this order; the result may have any shape.
template <int Order = 1, detail::ordinary_function F, class... By>
constexpr auto derivative(F const& f, By const&... by) {
  detail::error::negative_order<Order>();
  return detail::ask<detail::question::derivative<Order >= 0 ? Order : 0>>(f, by...);
}

/// The Taylor coefficients f^(k)(x) / k! for k = 0, ..., Order, a std::array of results.
template <int Order, detail::ordinary_function F, class... By>
constexpr auto taylor(F const& f, By const&... by) {
  detail::error::negative_order<Order>();
  return detail::ask<detail::question::taylor<Order >= 0 ? Order : 0>>(f, by...);
}

/// The Jacobian: the shape of the result holding the shape of the argument; for arrays a nested std::array, row-major.
template <detail::ordinary_function F, class... By>
constexpr auto jacobian(F const& f, By const&... by) {
  return detail::ask<detail::question::jacobian>(f, by...);
}

/// { .value, .jacobian } with the work shared.
template <detail::ordinary_function F, class... By>
constexpr auto value_and_jacobian(F const& f, By const&... by) {
  return detail::ask<detail::question::value_and_jacobian>(f, by...);
}

/// The second derivatives of a function whose result is one number: the shape of the argument holding the shape of the argument.
template <detail::ordinary_function F, class... By>
constexpr auto hessian(F const& f, By const&... by) {
  return detail::ask<detail::question::hessian>(f, by...);
}

/// What a step of Newton's method wants, the work shared: { .value, .gradient, .hessian }.
template <detail::ordinary_function F, class... By>
constexpr auto value_gradient_and_hessian(F const& f, By const&... by) {
  return detail::ask<detail::question::value_gradient_and_hessian>(f, by...);
}

/// The same for any result: { .value, .jacobian, .hessians }, a Hessian for each number of the result, in its shape.
template <detail::ordinary_function F, class... By>
constexpr auto value_jacobian_and_hessians(F const& f, By const&... by) {
  return detail::ask<detail::question::value_jacobian_and_hessians>(f, by...);
}

/// Jacobian times direction: jvp(f)(p, v), where v has the shape of p; the answer has the shape of the result.
template <detail::ordinary_function F, class... By>
constexpr auto jvp(F const& f, By const&... by) {
  return detail::ask<detail::question::jvp>(f, by...);
}

/// Weight times Jacobian: vjp(f)(p, w), where w has the shape of the result; the answer has the shape of p.
template <detail::ordinary_function F, class... By>
constexpr auto vjp(F const& f, By const&... by) {
  return detail::ask<detail::question::vjp>(f, by...);
}

/// Hessian times direction: hvp(f)(p, v), where v has the shape of p; so has the answer.
template <detail::ordinary_function F, class... By>
constexpr auto hvp(F const& f, By const&... by) {
  return detail::ask<detail::question::hvp>(f, by...);
}

/// The nonzeros of the Jacobian in compressed-row order: a sparse_matrix, whose pattern is known while compiling.
template <detail::ordinary_function F, class... By>
constexpr auto sparse_jacobian(F const& f, By const&... by) {
  return detail::ask<detail::question::sparse_jacobian>(f, by...);
}

/// The nonzeros of the Hessian, of both triangles, in compressed-row order.
template <detail::ordinary_function F, class... By>
constexpr auto sparse_hessian(F const& f, By const&... by) {
  return detail::ask<detail::question::sparse_hessian>(f, by...);
}

/// Which entries of the Jacobian can be other than zero, for arguments of these types: jacobian_sparsity<std::array<double, 3>>(f).
template <class... Arguments, detail::ordinary_function F, int... I>
requires(sizeof...(Arguments) > 0) constexpr auto jacobian_sparsity(F const&, wrt_list<I...> = {}) {
  using compiled = detail::compiled_question<detail::question::sparse_jacobian, F, wrt_list<I...>, Arguments...>;
  if constexpr (compiled::is_sound())
    return decltype(compiled::program())::type::answer_type::pattern;
  else
    return detail::no_answer{};
}

/// The same for the Hessian.
template <class... Arguments, detail::ordinary_function F, int... I>
requires(sizeof...(Arguments) > 0) constexpr auto hessian_sparsity(F const&, wrt_list<I...> = {}) {
  using compiled = detail::compiled_question<detail::question::sparse_hessian, F, wrt_list<I...>, Arguments...>;
  if constexpr (compiled::is_sound())
    return decltype(compiled::program())::type::answer_type::pattern;
  else
    return detail::no_answer{};
}

namespace detail {

template <class... Arguments, class Question, class Function, int... I>
constexpr int count_operations(function_question<Question, Function, wrt_list<I...>> const&) {
  using compiled = compiled_question<Question, Function, wrt_list<I...>, Arguments...>;
  if constexpr (!compiled::is_sound())
    return 0;
  else
    return decltype(compiled::program())::type::program::operations;
}

}  // namespace detail

/// The number of operations that a call with arguments of these types executes: operation_count<std::array<double, 3>>(f), of the function
/// itself or of a question about it, such as gradient(f). Directions and weights need no mention.
template <class... Arguments, detail::ordinary_function F>
requires(sizeof...(Arguments) > 0) constexpr int operation_count(F const& f) {
  if constexpr (detail::is_function_question<F>)
    return detail::count_operations<Arguments...>(f);
  else
    return detail::count_operations<Arguments...>(detail::ask<detail::question::value>(f, wrt<>));
}

}  // namespace chainrule
