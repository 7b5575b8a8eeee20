// SPDX-License-Identifier: BSL-1.0
// opaque<value, derivative>(x...): a call of a function that the compiler cannot follow, with a derivative that is
// given. Next: opaque_signature.hpp, what is known of such a function; ../trace/opaque.hpp, the call while tracing.
#pragma once

#include "opaque_signature.hpp"

namespace chainrule {

namespace detail {

/// Who calls opaque functions with arguments of an algebra: it specializes this with
///   call<Value, Derivatives...>(arguments...)
template <class Algebra>
struct opaque_calls;

// What an argument is as a shape: integers and constants are numbers.
template <class A>
struct opaque_argument {
  using type = A;
};
template <class A>
  requires(std::is_integral_v<A> || integral_constant<A> || constant_like<A>)
struct opaque_argument<A> {
  using type = double;
};
template <class A>
using opaque_argument_t = typename opaque_argument<A>::type;

template <class A>
concept opaque_formula = formula<A> && !constant_like<A>;

// The algebra of an argument, or that of plain numbers.
template <class A, class Number = typename numbers_of<A>::type>
struct algebra_of_argument {
  using type = operation::numbers;
};
template <class A, symbolic Number>
struct algebra_of_argument<A, Number> {
  using type = typename Number::algebra;
};
template <opaque_formula A, class Number>
struct algebra_of_argument<A, Number> {
  using type = formulas;
};
template <class A>
using algebra_of_argument_t = typename algebra_of_argument<A>::type;

template <class... Algebras>
struct algebra_of_call {
  using type = operation::numbers;
};
template <class First, class... Rest>
struct algebra_of_call<First, Rest...> {
  using type = First;
};
template <class... Rest>
struct algebra_of_call<operation::numbers, Rest...> : algebra_of_call<Rest...> {};

template <class A>
constexpr bool is_opaque_argument() {
  if constexpr (opaque_formula<A>)
    return true;
  else if constexpr (shape_over<opaque_argument_t<A>, double>)
    return numbers_of<opaque_argument_t<A>>::count > 0;
  else
    return false;
}

/// On plain numbers the value is called, and nothing else.
template <>
struct opaque_calls<operation::numbers> {
  template <auto Value, auto... Derivatives, class... A>
  static constexpr auto call(A const&... arguments) {
    using T = number_type_t<typename numbers_of<opaque_argument_t<A>>::type...>;
    using signature = opaque_signature<Value, rebound_t<opaque_argument_t<A>, double>...>;
    if constexpr (!signature::template takes<T>()) {
      error::opaque_function_of_other_numbers<T, &called<Value, rebound_t<opaque_argument_t<A>, double>...>>();
      return no_answer{};
    } else {
      T operands[signature::operands];
      T* next = operands;
      (append_numbers(next, arguments), ...);
      T results[signature::results]{};
      signature::template on_rows<T>(operands, results);
      rebound_t<typename signature::result, T> result{};
      T const* from = results;
      fill(result, from);
      return result;
    }
  }

 private:
  template <class T, class A>
  static constexpr void append_numbers(T*& to, A const& argument) {
    if constexpr (shape_over<A, T> && !constant_like<A>)
      flatten<T>(argument, to);
    else
      *to++ = operation::numbers::as<T>(argument);
  }
};

}  // namespace detail

/// What opaque<value, derivative> is: a function object without members.
template <auto Value, auto... Derivatives>
struct opaque_function {
  template <class... A>
  constexpr auto operator()(A const&... arguments) const {
    if constexpr ((detail::is_after_mistake<A> || ...)) {
      return detail::no_answer{};
    } else if constexpr (sizeof...(A) == 0 || !(detail::is_opaque_argument<A>() && ...)) {
      detail::error::opaque_function_not_called<std::remove_const_t<decltype(Value)>, A...>();
      return detail::no_answer{};
    } else if constexpr (!detail::opaque_is_sound<Value, Derivatives...>(
                             std::type_identity<std::tuple<typename detail::shape_of_numbers<A>::type...>>{})) {
      return detail::no_answer{};
    } else {
      using algebra = typename detail::algebra_of_call<detail::algebra_of_argument_t<A>...>::type;
      return detail::opaque_calls<algebra>::template call<Value, Derivatives...>(arguments...);
    }
  }
};

/// A function that the compiler cannot follow, to be called among what it follows: a table, a measured curve, another
/// library. value(x...) is called with plain numbers when the program runs; its arguments and its result are numbers,
/// std::array and structs of them. derivative(x...), called with the same, gives the numbers of jacobian(value) in
/// their order; more functions give the derivatives of higher orders, each for every number of the one before it. Each
/// is a function, a lambda without captures, or a pointer to an object that lives as long as the program. One that is
/// not given must not be needed, or there is an error message. Exceptions of these functions pass through.
template <auto Value, auto... Derivatives>
inline constexpr opaque_function<Value, Derivatives...> opaque{};

}  // namespace chainrule
