// SPDX-License-Identifier: BSL-1.0
// + - * / and unary minus, and the operators that write them; += -= *= /= where a value can take in another.
#pragma once

#include "../expression/expression.hpp"
#include "../math/arithmetic.hpp"
#include "error.hpp"

namespace chainrule::operation {

struct add_ : linear<1, 1> {
  static constexpr std::string_view name = "+";
  static constexpr bool single_branch = true;
  static constexpr bool in_lanes = true;
  static constexpr bool keeps_integers = true;
  static constexpr style written = style::infix;
  static constexpr int binding = precedence::sum;
  static constexpr bool commutative = true;
  static constexpr interval domain[]{reals, reals};

  template <class T>
  [[gnu::always_inline]] static constexpr T value(T const& a, T const& b) {
    if constexpr (std::floating_point<T>)
      if (__builtin_is_constant_evaluated()) return chainrule::detail::math::sum(a, b);
    return a + b;
  }
  static constexpr rational fold(rational a, rational b) { return a + b; }
};

struct subtract_ : linear<1, -1> {
  static constexpr std::string_view name = "-";
  static constexpr bool single_branch = true;
  static constexpr bool in_lanes = true;
  static constexpr bool keeps_integers = true;
  static constexpr style written = style::infix;
  static constexpr int binding = precedence::sum;
  static constexpr interval domain[]{reals, reals};

  template <class T>
  [[gnu::always_inline]] static constexpr T value(T const& a, T const& b) {
    if constexpr (std::floating_point<T>)
      if (__builtin_is_constant_evaluated()) return chainrule::detail::math::sum(a, -b);
    return a - b;
  }
  static constexpr rational fold(rational a, rational b) { return a - b; }
};

struct multiply_ : of_arity<2> {
  static constexpr std::string_view name = "*";
  static constexpr bool single_branch = true;
  static constexpr bool in_lanes = true;
  static constexpr bool keeps_integers = true;
  static constexpr style written = style::infix;
  static constexpr int binding = precedence::product;
  static constexpr pattern latex{R"(a \cdot b)", binding};
  static constexpr bool commutative = true;
  static constexpr interval domain[]{reals, reals};

  template <class T>
  [[gnu::always_inline]] static constexpr T value(T const& a, T const& b) {
    if constexpr (std::floating_point<T>)
      if (__builtin_is_constant_evaluated()) return chainrule::detail::math::product(a, b);
    return a * b;
  }
  static constexpr rational fold(rational a, rational b) { return a * b; }

  static constexpr auto partial(by<0>, auto, auto, auto b) { return b; }
  static constexpr auto partial(by<1>, auto, auto a, auto) { return a; }
};

struct divide_ : of_arity<2> {
  static constexpr std::string_view name = "/";
  static constexpr bool single_branch = true;
  static constexpr bool in_lanes = true;
  static constexpr bool keeps_integers = true;
  static constexpr style written = style::infix;
  static constexpr int binding = precedence::product;
  static constexpr pattern latex{R"(\frac{a}{b})", precedence::power};
  static constexpr interval domain[]{reals, positive_reals};

  template <class T>
  [[gnu::always_inline]] static constexpr T value(T const& a, T const& b) {
    if constexpr (std::floating_point<T>)
      if (__builtin_is_constant_evaluated()) return chainrule::detail::math::quotient(a, b);
    return a / b;
  }
  static constexpr rational fold(rational a, rational b) { return a / b; }

  // Dividing by b twice stays in range where b * b would not.
  static constexpr auto partial(by<0>, auto, auto, auto b) { return 1_c / b; }
  static constexpr auto partial(by<1>, auto z, auto, auto b) { return -(z / b); }
};

struct negate_ : linear<-1> {
  static constexpr std::string_view name = "-";
  static constexpr bool single_branch = true;
  static constexpr bool in_lanes = true;
  static constexpr bool keeps_integers = true;
  static constexpr style written = style::prefix;
  static constexpr int binding = precedence::negation;
  static constexpr interval domain[]{reals};

  template <class T>
  [[gnu::always_inline]] static constexpr T value(T const& a) {
    return -a;
  }
  static constexpr rational fold(rational a) { return -a; }
};

}  // namespace chainrule::operation

namespace chainrule {

template <class A, class B>
  requires symbolic_operands<A, B>
[[gnu::always_inline]] constexpr auto operator+(A const& a, B const& b) {
  return operation::call<operation::add_>(a, b);
}

template <class A, class B>
  requires symbolic_operands<A, B>
[[gnu::always_inline]] constexpr auto operator-(A const& a, B const& b) {
  return operation::call<operation::subtract_>(a, b);
}

template <class A, class B>
  requires symbolic_operands<A, B>
[[gnu::always_inline]] constexpr auto operator*(A const& a, B const& b) {
  return operation::call<operation::multiply_>(a, b);
}

template <class A, class B>
  requires symbolic_operands<A, B>
[[gnu::always_inline]] constexpr auto operator/(A const& a, B const& b) {
  return operation::call<operation::divide_>(a, b);
}

template <symbolic A>
constexpr auto operator-(A const& a) {
  return operation::call<operation::negate_>(a);
}

template <symbolic A>
constexpr A operator+(A const& a) {
  return a;
}

// The same three overloads for each operator: a value changes, a formula cannot, and a plain number takes in no values
// but constants.
#define CHAINRULE_ASSIGNMENT(symbol)                                                              \
  template <symbolic A, operand B>                                                                \
    requires(!std::same_as<typename A::algebra, formulas> &&                                      \
             std::same_as<decltype(std::declval<A const&>() symbol std::declval<B const&>()), A>) \
  constexpr A& operator symbol##=(A & a, B const& b) {                                            \
    return a = a symbol b;                                                                        \
  }                                                                                               \
  template <symbolic A, operand B>                                                                \
    requires std::same_as<typename A::algebra, formulas>                                          \
  constexpr A const& operator symbol##=(A const& a, B const&) {                                   \
    detail::error::formula_changed<A>();                                                          \
    return a;                                                                                     \
  }                                                                                               \
  template <class A, symbolic B>                                                                  \
    requires std::is_arithmetic_v<A>                                                              \
  constexpr A& operator symbol##=(A & a, B const& b) {                                            \
    if constexpr (detail::constant_like<B>)                                                       \
      return a = static_cast<A>(a symbol b);                                                      \
    else if constexpr (std::convertible_to<B, bool>)                                              \
      return a = static_cast<A>(a symbol static_cast<bool>(b));                                   \
    else                                                                                          \
      detail::error::symbolic_value_for_a_number<A, B>();                                         \
    return a;                                                                                     \
  }

CHAINRULE_ASSIGNMENT(+)
CHAINRULE_ASSIGNMENT(-)
CHAINRULE_ASSIGNMENT(*)
CHAINRULE_ASSIGNMENT(/)

#undef CHAINRULE_ASSIGNMENT

template <symbolic A>
  requires requires(A& a) { a += 1; }
constexpr A& operator++(A& a) {
  a += 1;
  return a;
}
template <symbolic A>
  requires requires(A& a) { a -= 1; }
constexpr A& operator--(A& a) {
  a -= 1;
  return a;
}
template <symbolic A>
  requires requires(A& a) { a += 1; }
constexpr A operator++(A& a, int) {
  A const before = a;
  a += 1;
  return before;
}
template <symbolic A>
  requires requires(A& a) { a -= 1; }
constexpr A operator--(A& a, int) {
  A const before = a;
  a -= 1;
  return before;
}

}  // namespace chainrule
