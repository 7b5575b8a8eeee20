// SPDX-License-Identifier: BSL-1.0
// How a call of an elementary function finds the algebra that it computes in: formulas, graph terms, values on the
// tape, numbers. Next: ../operation/arithmetic.hpp, the first family of functions; ../operation/registry.hpp, the list
// of all.
#pragma once

#include <utility>

#include "operation.hpp"

namespace chainrule::operation {

/// Whether operands are conditions where the operation wants conditions, and none where it wants numbers. Of the kind
/// `index` is given what is to stay as it is.
template <std::size_t Count>
constexpr bool fit(kind const (&wanted)[3], kind const (&given)[Count]) {
  for (std::size_t i = 0; i < Count; ++i)
    if (wanted[i] != kind::index && given[i] != kind::index && wanted[i] != given[i]) return false;
  return true;
}

/// Operation(a, ...) where operands do not fit: the algebra converts each to what is wanted, a condition to 0 or 1, a
/// number x to x != 0.
template <class Operation, class Algebra, class... Arguments>
constexpr auto apply_converted(Arguments const&... a) {
  return [&]<int... I>(std::integer_sequence<int, I...>) {
    return Algebra::template apply<Operation>(Algebra::template converted<Operation::operands[I]>(a)...);
  }(std::make_integer_sequence<int, sizeof...(Arguments)>{});
}

/// Arithmetic on numbers that are at hand: what `square(2.0)` or `2_c * 1.5` means.
struct numbers {
  template <class T, class Argument>
  static constexpr auto as(Argument const& a) {
    if constexpr (chainrule::detail::constant_like<Argument>)
      return chainrule::detail::constant_as<T>(a);
    else if constexpr (chainrule::detail::integral_constant<Argument>)
      return chainrule::detail::convert<T>(Argument::value);
    else if constexpr (numeric<Argument>)
      return chainrule::detail::convert<T>(a);
    else if constexpr (symbolic<Argument>)
      return static_cast<T>(a());  // a formula of constants
    else
      return a;  // a condition
  }
  template <class Operation, class Argument>
  static constexpr auto type_of() {
    if constexpr (Operation::in_cmath && std::is_integral_v<Argument>)
      return std::type_identity<double>{};
    else if constexpr (numeric<Argument>)
      return std::type_identity<Argument>{};
    else
      return std::type_identity<int>{};
  }
  template <class Operation, class... Arguments>
  static constexpr auto apply(Arguments const&... a) {
    constexpr kind given[]{kind_of<Arguments>...};
    if constexpr (fit(Operation::operands, given)) {
      using type = chainrule::detail::number_type_t<typename decltype(type_of<Operation, Arguments>())::type...>;
      return Operation::value(as<type>(a)...);
    } else {
      return apply_converted<Operation, numbers>(a...);
    }
  }
  template <kind Wanted, class Argument>
  static constexpr auto converted(Argument const& a) {
    if constexpr (Wanted == kind::condition && kind_of<Argument> == kind::number)
      return as<double>(a) != 0;
    else if constexpr (Wanted == kind::number && kind_of<Argument> == kind::condition)
      return static_cast<int>(a);
    else
      return a;
  }

 private:
  // Classes stay: they are numbers, or the answers of a comparison of lanes.
  template <class Argument>
  static constexpr kind kind_of = std::same_as<Argument, bool>     ? kind::condition
                                  : std::is_arithmetic_v<Argument> ? kind::number
                                                                   : kind::index;
};

namespace detail {

// What is not a formula but symbolic: a term, a traced value, a tape value.
template <class T>
concept beyond_formulas = symbolic<T> && !std::same_as<typename T::algebra, formulas>;

// A symbolic argument that is not a mere constant decides, and a formula only if there is nothing else; without one,
// constants alone are a formula and plain numbers compute.
template <class Default, class... Arguments>
struct algebra_of {
  using type = Default;
};
template <class Default, class First, class... Rest>
struct algebra_of<Default, First, Rest...> : algebra_of<Default, Rest...> {};
template <class Default, class First, class... Rest>
  requires(symbolic<First> && !chainrule::detail::constant_like<First> &&
           (beyond_formulas<First> || !(beyond_formulas<Rest> || ...)))
struct algebra_of<Default, First, Rest...> {
  using type = typename First::algebra;
};

template <class T>
concept plain = numeric<T> || std::same_as<T, bool>;

template <class... Arguments>
using choose_algebra =
    typename algebra_of<std::conditional_t<(plain<Arguments> || ...), numbers, formulas>, Arguments...>::type;

}  // namespace detail

}  // namespace chainrule::operation

namespace chainrule {

/// What a function of this library takes: something symbolic, an exact constant, a number, or a bool, which is 0 or 1
/// among numbers.
template <class T>
concept operand = symbolic<T> || detail::integral_constant<T> || operation::detail::plain<T>;

/// The arguments of an operator: at least one must be symbolic.
template <class... Arguments>
concept symbolic_operands = (symbolic<Arguments> || ...) && (operand<Arguments> && ...);

/// The arguments of a name that <cmath> has: symbols, or plain numbers alone, among which a bool is 0 or 1. Other
/// classes of numbers bring functions of these names.
template <class... Arguments>
concept cmath_operands = symbolic_operands<Arguments...> ||
                         ((std::is_arithmetic_v<Arguments> && ...) && !(std::same_as<Arguments, bool> && ...));

/// A function of this library with an empty pack of these at its end gives way to one of the same name that a program
/// has of its own, or that it has from <cmath>: of two templates that fit equally, the one without a pack is chosen,
/// and before both a function that is none.
struct never_passed {};
template <class T>
concept give_way = std::same_as<T, never_passed>;

/// What chooses among functions: no formula in variables, for nothing could differentiate by it.
template <class T>
concept index_operand =
    operand<T> && (!symbolic<T> || detail::constant_like<T> || operation::detail::beyond_formulas<T>);

namespace operation {

/// Operation(a, ...) in the algebra of its arguments: a formula from formulas, a graph node from terms, a number from
/// numbers.
template <class Operation, class... Arguments>
[[gnu::always_inline]] constexpr auto call(Arguments const&... a) {
  using algebra = detail::choose_algebra<Arguments...>;
  if constexpr (!std::same_as<algebra, formulas>)
    return algebra::template apply<Operation>(a...);
  else if constexpr (algebra::template is_written_in_type<Operation, Arguments...>())
    return typename algebra::template written<Operation, Arguments...>{};
  else
    return algebra::template apply<Operation>(a...);
}

}  // namespace operation

}  // namespace chainrule
