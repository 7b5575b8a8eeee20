// SPDX-License-Identifier: BSL-1.0
// Numbers: what a formula may be evaluated on, and which type a mixture of them computes in.
#pragma once

#include <boost/hana/fwd/tuple.hpp>
#include <concepts>
#include <tuple>
#include <type_traits>
#include <utility>

#include "rational.hpp"

namespace chainrule {

namespace detail {

// No requirement: where one fails, clang 16 and later spell out the type, and the text of a formula with shared parts,
// or of a question about one, is exponentially long.
template <class T, class = void>
inline constexpr bool names_an_algebra = false;
template <class T>
inline constexpr bool names_an_algebra<T, std::void_t<typename T::algebra>> = true;

}  // namespace detail

/// A type that belongs to one of the library's algebras (formulas, graph terms, tape values): it names that algebra.
template <class T>
concept symbolic = detail::names_an_algebra<T>;

struct formulas;  // the algebra of formulas: expression.hpp

/// A formula, or a condition of formulas. Requirements exclude them first.
template <class T>
concept made_of_formulas = symbolic<T> && std::same_as<typename T::algebra, formulas>;

/// Base of symbolic types in other namespaces: argument-dependent lookup then finds the functions and operators of this
/// one.
struct symbolic_base {};

namespace detail {

template <class T, class = void>
inline constexpr bool has_integral_value = false;
template <class T>
inline constexpr bool has_integral_value<
    T, std::enable_if_t<std::is_integral_v<typename T::value_type> && std::bool_constant<(T::value, true)>::value>> =
    true;

// Several formulas to ask about.
template <class F>
inline constexpr bool tuple_of_formulas = false;
template <class... F>
inline constexpr bool tuple_of_formulas<std::tuple<F...>> = true;
template <class... F>
inline constexpr bool tuple_of_formulas<boost::hana::tuple<F...>> = true;

// A formula, or a question about one.
template <class T, class = void>
inline constexpr bool is_called_by_name = false;
template <class T>
inline constexpr bool is_called_by_name<T, std::void_t<typename T::called_by_name>> = true;

template <class T, class = void>
inline constexpr bool has_arithmetic = false;
template <class T>
inline constexpr bool has_arithmetic<T, std::void_t<decltype(std::declval<T const&>() + std::declval<T const&>()),
                                                    decltype(std::declval<T const&>() * std::declval<T const&>()),
                                                    decltype(std::declval<T const&>() / std::declval<T const&>()),
                                                    decltype(-std::declval<T const&>()), decltype(T(1))>> = true;

/// An empty class that carries an integer in its type: std::integral_constant, hana::integral_constant.
template <class T>
concept constant_in_its_type = !symbolic<T> && std::is_class_v<T> && std::is_empty_v<T> && has_integral_value<T>;
template <class T>
concept integral_constant = constant_in_its_type<T> && !std::same_as<typename T::value_type, bool>;

}  // namespace detail

/// A number type: built in, or a class with arithmetic that can be made from an integer (std::complex, multiprecision,
/// SIMD batches).
template <class T>
concept numeric =
    (std::is_arithmetic_v<T> && !std::same_as<T, bool>) ||
    (std::is_class_v<T> && !symbolic<T> && !detail::is_called_by_name<T> && !detail::tuple_of_formulas<T> &&
     !detail::constant_in_its_type<T> && !std::same_as<T, detail::exact::rational> && detail::has_arithmetic<T>);

/// A symbolic type that is a number all the same, such as a value on a tape: generated code computes with it.
template <class T>
concept computing_number = symbolic<T> && !made_of_formulas<T> && requires { requires T::computes; };

/// A number that can be compared with others; std::complex cannot.
template <class T>
concept ordered_number = numeric<T> && requires(T const& a) { a < a; };

namespace detail {

template <class T>
inline constexpr bool is_class_number = !std::is_arithmetic_v<T>;

// An integer stands for the exact number, so it computes in double unless something else decides.
template <class... Numbers>
struct number_type;
template <>
struct number_type<> {
  using type = double;
};
template <class T>
struct number_type<T> {
  using type = std::conditional_t<std::is_integral_v<T>, double, T>;
};
template <class A, class B, class... Rest>
struct number_type<A, B, Rest...> {
  static constexpr auto wider() {
    if constexpr (std::is_integral_v<A> && !std::is_integral_v<B>)
      return std::type_identity<B>{};
    else if constexpr (std::is_integral_v<B> || std::same_as<A, B>)
      return std::type_identity<A>{};
    else if constexpr (is_class_number<A> && !is_class_number<B>)
      return std::type_identity<A>{};
    else if constexpr (is_class_number<B> && !is_class_number<A>)
      return std::type_identity<B>{};
    else
      return std::type_identity<std::common_type_t<A, B>>{};
  }
  using type = typename number_type<typename decltype(wider())::type, Rest...>::type;
};

/// The type in which a mixture of numbers computes: the widest built-in floating type, or the class type among them;
/// integers are exact numbers and do not count; double when nothing decides.
template <class... Numbers>
using number_type_t = typename number_type<std::remove_cvref_t<Numbers>...>::type;

// A class of numbers with built-in ones inside: std::complex<float>, a SIMD batch.
template <class T>
concept made_of_built_in_numbers = is_class_number<T> && requires {
  requires std::floating_point<typename T::value_type>;
  T(typename T::value_type{});
};

/// `value` as a T.
template <class T, class From>
constexpr T convert(From const& value) {
  if constexpr (std::same_as<T, From>)
    return value;
  else if constexpr (made_of_built_in_numbers<T> && std::is_arithmetic_v<From>)
    return T(static_cast<typename T::value_type>(value));
  else if constexpr (std::is_integral_v<From> && !std::is_arithmetic_v<T> && !requires { T{value}; })
    return static_cast<T>(static_cast<double>(value));
  else
    return static_cast<T>(value);
}

}  // namespace detail

}  // namespace chainrule
