// SPDX-License-Identifier: BSL-1.0
// Conditions: comparisons of values and their combinations. They have no derivative; they choose.
#pragma once

#include "../expression/expression.hpp"

namespace chainrule::operation {

/// The answer of an array of numbers is an array of answers, not an expression that refers to what it compares.
template <class Condition>
[[gnu::always_inline]] constexpr auto answered(Condition const& condition) {
  if constexpr (requires { condition.eval(); })
    return condition.eval();
  else
    return condition;
}

struct comparison_operation : of_arity<2> {
  static constexpr kind result = kind::condition;
  static constexpr style written = style::infix;
  static constexpr int binding = precedence::comparison;
  static constexpr interval domain[]{reals, reals};
};

struct less_ : comparison_operation {
  static constexpr std::string_view name = "<";
  [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) { return answered(a < b); }
  static constexpr unsigned outcomes = relation::less;
};

struct less_equal_ : comparison_operation {
  static constexpr std::string_view name = "<=";
  static constexpr pattern latex{R"(a \le b)", binding};
  [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) { return answered(a <= b); }
  static constexpr unsigned outcomes = relation::less | relation::equal;
};

struct greater_ : comparison_operation {
  static constexpr std::string_view name = ">";
  [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) { return answered(a > b); }
  static constexpr unsigned outcomes = relation::greater;
};

struct greater_equal_ : comparison_operation {
  static constexpr std::string_view name = ">=";
  static constexpr pattern latex{R"(a \ge b)", binding};
  [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) { return answered(a >= b); }
  static constexpr unsigned outcomes = relation::greater | relation::equal;
};

struct equal_ : comparison_operation {
  static constexpr std::string_view name = "==";
  static constexpr pattern latex{"a = b", binding};
  static constexpr bool commutative = true;
  [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) { return answered(a == b); }
  static constexpr unsigned outcomes = relation::equal;
};

struct not_equal_ : comparison_operation {
  static constexpr std::string_view name = "!=";
  static constexpr pattern latex{R"(a \ne b)", binding};
  static constexpr bool commutative = true;
  [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) { return answered(a != b); }
  static constexpr unsigned outcomes = relation::any & ~relation::equal;
};

template <int Arity>
struct logical_operation : of_arity<Arity> {
  static constexpr kind result = kind::condition;
  static constexpr kind operands[3]{kind::condition, kind::condition, kind::condition};
  static constexpr interval domain[]{reals, reals};
};

struct and_ : logical_operation<2> {
  static constexpr std::string_view name = "&&";
  static constexpr style written = style::infix;
  static constexpr int binding = precedence::logical_and;
  static constexpr pattern latex{R"(a \land b)", binding};
  static constexpr bool commutative = true;
  [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) { return answered(a && b); }
};

struct or_ : logical_operation<2> {
  static constexpr std::string_view name = "||";
  static constexpr style written = style::infix;
  static constexpr int binding = precedence::logical_or;
  static constexpr pattern latex{R"(a \lor b)", binding};
  static constexpr bool commutative = true;
  [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) { return answered(a || b); }
};

struct not_ : logical_operation<1> {
  static constexpr std::string_view name = "!";
  static constexpr style written = style::prefix;
  static constexpr int binding = precedence::power;
  static constexpr pattern latex{R"(\lnot a)", binding};
  [[gnu::always_inline]] static constexpr auto value(auto const& a) { return answered(!a); }
};

/// A condition on which an ordinary function branched: only the side that it takes is executed, where `where` executes
/// both.
struct branch_ : logical_operation<1> {
  static constexpr std::string_view name = "if";
  static constexpr char const* in_c = "a";
  [[gnu::always_inline]] static constexpr auto value(auto const& a) { return a; }
};

}  // namespace chainrule::operation

namespace chainrule {

template <class A, class B>
  requires symbolic_operands<A, B>
constexpr auto operator<(A const& a, B const& b) {
  return operation::call<operation::less_>(a, b);
}

template <class A, class B>
  requires symbolic_operands<A, B>
constexpr auto operator<=(A const& a, B const& b) {
  return operation::call<operation::less_equal_>(a, b);
}

template <class A, class B>
  requires symbolic_operands<A, B>
constexpr auto operator>(A const& a, B const& b) {
  return operation::call<operation::greater_>(a, b);
}

template <class A, class B>
  requires symbolic_operands<A, B>
constexpr auto operator>=(A const& a, B const& b) {
  return operation::call<operation::greater_equal_>(a, b);
}

template <class A, class B>
  requires symbolic_operands<A, B>
constexpr auto operator==(A const& a, B const& b) {
  return operation::call<operation::equal_>(a, b);
}

template <class A, class B>
  requires symbolic_operands<A, B>
constexpr auto operator!=(A const& a, B const& b) {
  return operation::call<operation::not_equal_>(a, b);
}

// Traced and recorded values beside plain ones are left to the language, which does not evaluate what a false operand
// guards.
template <class A, class B>
concept logical_operands = symbolic_operands<A, B> && ((symbolic<A> && symbolic<B>) ||
                                                       std::same_as<operation::detail::choose_algebra<A, B>, formulas>);

template <class A, class B>
  requires logical_operands<A, B>
constexpr auto operator&&(A const& a, B const& b) {
  return operation::call<operation::and_>(a, b);
}

template <class A, class B>
  requires logical_operands<A, B>
constexpr auto operator||(A const& a, B const& b) {
  return operation::call<operation::or_>(a, b);
}

template <symbolic A>
constexpr auto operator!(A const& a) {
  return operation::call<operation::not_>(a);
}

}  // namespace chainrule
