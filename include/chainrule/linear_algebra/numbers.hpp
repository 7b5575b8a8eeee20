// SPDX-License-Identifier: BSL-1.0
// What elements of vectors and matrices may be, and how they are computed with: plain numbers, traced values, values on
// a tape, formulas of one type, lanes, and mixtures of these.
#pragma once

#include "../operation/registry.hpp"
#include "matrix.hpp"

namespace chainrule::linear_algebra {

namespace detail {

template <class S>
inline constexpr bool is_vec = false;
template <class T, std::size_t N>
inline constexpr bool is_vec<vec<T, N>> = true;
template <class S>
inline constexpr bool is_mat = false;
template <class T, std::size_t M, std::size_t N>
inline constexpr bool is_mat<mat<T, M, N>> = true;

/// Operation(a, ...). Integers stay integers. Constant evaluation computes infinities and NaN like any other number.
template <class Operation, class... A>
[[gnu::always_inline]] constexpr auto compute(A const&... a) {
  if constexpr ((std::is_integral_v<A> && ...) && Operation::keeps_integers)
    return Operation::value(static_cast<std::common_type_t<int, A...>>(a)...);
  else
    return operation::call<Operation>(a...);
}

template <class A, class B>
[[gnu::always_inline]] constexpr auto plus(A const& a, B const& b) {
  return compute<operation::add_>(a, b);
}
template <class A, class B>
[[gnu::always_inline]] constexpr auto minus(A const& a, B const& b) {
  return compute<operation::subtract_>(a, b);
}
template <class A, class B>
[[gnu::always_inline]] constexpr auto times(A const& a, B const& b) {
  return compute<operation::multiply_>(a, b);
}
template <class A, class B>
[[gnu::always_inline]] constexpr auto over(A const& a, B const& b) {
  return compute<operation::divide_>(a, b);
}
template <class A>
[[gnu::always_inline]] constexpr auto negative(A const& a) {
  return compute<operation::negate_>(a);
}
template <class C, class A, class B>
[[gnu::always_inline]] constexpr auto choice(C const& condition, A const& a, B const& b) {
  if constexpr (std::same_as<A, B> && std::is_class_v<A> && !symbolic<A> && !symbolic<C> && !std::same_as<C, bool>)
    return operation::where_::value(condition, a, b);  // lanes have conditions of their own
  else
    return compute<operation::where_>(condition, a, b);
}

template <class A, class B>
using combined = std::remove_cvref_t<decltype(times(std::declval<A const&>(), std::declval<B const&>()))>;

/// A number of the source as one of type X.
template <class X>
constexpr X number_as(long double value) {
  if constexpr (computing_number<X>)
    return X(static_cast<double>(value));
  else if constexpr (symbolic<X>)
    return X(value);
  else
    return chainrule::detail::convert<X>(value);
}

/// Sum of a(k) * b(k) for k < count, from the first on.
template <std::size_t Count, class A, class B>
[[gnu::always_inline]] constexpr auto sum_of_products(A const& a, B const& b) {
  auto sum = times(a(0), b(0));
  for (std::size_t k = 1; k < Count; ++k) sum = plus(sum, times(a(k), b(k)));
  return sum;
}

}  // namespace detail

/// What a vector or matrix is multiplied with and divided by: a number, or what stands for one.
template <class S>
concept scalar = !detail::is_vec<S> && !detail::is_mat<S> && operand<S>;

}  // namespace chainrule::linear_algebra
