// Formulas as types: a variable, a constant, a captured number, or an operation applied to formulas. Nothing else is a formula.
// Next: operation/arithmetic.hpp for the operators, graph/from_expression.hpp for what becomes of a formula.
#pragma once

#include <string_view>
#include <utility>

#include "constant.hpp"
#include "name.hpp"
#include "operation/operation.hpp"

namespace chainrule {

/// x = 2.0: a value for a variable, as an argument of a call.
template <class Variable, class T>
struct binding {
  using variable = Variable;
  T value;
};

/// The type of variable<"x">.
template <name Name>
struct symbol : callable<symbol<Name>> {
  using algebra = formulas;
  static constexpr std::string_view name = Name.view();

  /// A value for this variable in a call: f(x = 2.0).
  template <class T>
  constexpr auto operator=(T const& value) const {
    return binding<symbol, std::decay_t<T const&>>{value};
  }
};

/// The variable of this name: constexpr auto x = variable<"x">. Two variables of one name are the same variable.
template <name Name>
inline constexpr symbol<Name> variable{};

/// A plain number inside a formula, as in 2.5 * x: the formula's object carries it. Built-in numbers take the precision that the formula is
/// evaluated in.
template <number T>
struct captured : callable<captured<T>> {
  using algebra = formulas;
  T value;
  explicit constexpr captured(T const& number) : value(number) {}
};

namespace detail {

// An operand takes room only if a captured number is in it: a formula of exact constants and variables is an empty class.
// (Owner makes the bases of nested formulas distinct types, so that they can share an address.)
template <class Owner, int Position, class Operand, bool Empty = std::is_empty_v<Operand>>
struct stored {
  constexpr stored() = default;
  explicit constexpr stored(Operand const&) {}
  constexpr Operand get() const { return {}; }
};
template <class Owner, int Position, class Operand>
struct stored<Owner, Position, Operand, false> {
  Operand kept;
  explicit constexpr stored(Operand const& operand) : kept(operand) {}
  constexpr Operand const& get() const { return kept; }
};

template <class Positions, class... Operands>
struct storage;
template <int... Position, class... Operands>
struct storage<std::integer_sequence<int, Position...>, Operands...>
    : stored<storage<std::integer_sequence<int, Position...>, Operands...>, Position, Operands>... {
  constexpr storage() = default;
  explicit constexpr storage(Operands const&... operands)
    requires(sizeof...(Operands) > 0)
      : stored<storage, Position, Operands>(operands)... {}

  /// visit(operand, ...) on all of them.
  template <class Visitor>
  constexpr auto visit(Visitor visitor) const {
    return visitor(static_cast<stored<storage, Position, Operands> const&>(*this).get()...);
  }
};
template <class... Operands>
using storage_of = storage<std::make_integer_sequence<int, sizeof...(Operands)>, Operands...>;

template <class>
inline constexpr bool never = false;

}  // namespace detail

/// An operation applied to formulas: the type of sin(x) is apply<operation::sin_, symbol<"x">>.
template <class Operation, class... Operands>
struct apply : callable<apply<Operation, Operands...>>, detail::storage_of<Operands...> {
  using algebra = formulas;
  using detail::storage_of<Operands...>::storage_of;
};

/// A comparison of formulas, or a combination of comparisons: the first argument of where.
template <class Operation, class... Operands>
struct condition : detail::storage_of<Operands...> {
  using algebra = formulas;
  using detail::storage_of<Operands...>::storage_of;

  template <class T>
    requires std::same_as<T, bool>
  explicit constexpr operator T() const {
    static_assert(detail::never<T>,
                  "chainrule: a comparison of formulas is not a bool, its value is known only when the variables are: "
                  "to ask whether two formulas are the same write identical(a, b), to choose between two formulas write where(condition, a, b)");
    return true;  // so that a static_assert around it does not complain again
  }
};

namespace detail {

template <class T>
inline constexpr bool is_formula = false;
template <name Name>
inline constexpr bool is_formula<symbol<Name>> = true;
template <std::int64_t Numerator, std::int64_t Denominator>
inline constexpr bool is_formula<constant<Numerator, Denominator>> = true;
template <class T>
inline constexpr bool is_formula<captured<T>> = true;
template <class Operation, class... Operands>
inline constexpr bool is_formula<chainrule::apply<Operation, Operands...>> = true;

template <class T>
inline constexpr bool is_condition = false;
template <class Operation, class... Operands>
inline constexpr bool is_condition<condition<Operation, Operands...>> = true;

template <class T>
inline constexpr bool is_symbol = false;
template <name Name>
inline constexpr bool is_symbol<symbol<Name>> = true;

}  // namespace detail

/// A formula; the set of its kinds is closed.
template <class T>
concept formula = detail::is_formula<T>;

/// A variable: what a formula may be differentiated by, and given a value for.
template <class T>
concept variable_symbol = detail::is_symbol<T>;

/// What stands for a formula where one is expected: a formula, a Hana constant, a number.
template <class T>
concept formula_like = formula<T> || integral_constant<T> || number<T>;

/// `a` as a formula: integral constants become exact, numbers are captured.
template <formula_like T>
constexpr auto as_formula(T const& a) {
  if constexpr (formula<T>)
    return a;
  else if constexpr (integral_constant<T>)
    return constant<static_cast<std::int64_t>(T::value)>{};
  else
    return captured<T>(a);
}

/// The algebra of formulas: applying an operation writes it down.
struct formulas {
  template <class T>
  static constexpr auto lift(T const& a) {
    if constexpr (formula_like<T>)
      return as_formula(a);
    else
      return a;
  }

  template <class Operation, class... Arguments>
  static constexpr auto apply(Arguments const&... a) {
    return combine<Operation>(lift(a)...);
  }

 private:
  // Whether each operand is a condition where the operation wants one, or no operand is where it wants a number.
  template <class Operation, class... Operands>
  static consteval bool all_fit(operation::kind wanted) {
    int k = 0;
    return ((Operation::operands[k++] != wanted || detail::is_condition<Operands> == (wanted == operation::kind::condition)) && ...);
  }

  template <class Operation, class... Operands>
  static constexpr auto combine(Operands const&... operands) {
    constexpr bool numbers_fit = all_fit<Operation, Operands...>(operation::kind::number);
    constexpr bool conditions_fit = all_fit<Operation, Operands...>(operation::kind::condition);
    static_assert(numbers_fit, "chainrule: a comparison of formulas is not a number: to choose between two formulas write where(condition, a, b)");
    static_assert(conditions_fit, "chainrule: a condition is needed here: compare formulas, as in where(x < 0_c, a, b)");
    if constexpr (!numbers_fit || !conditions_fit) {
      return constant<0>{};
    } else if constexpr (folds<Operation, Operands...>()) {
      constexpr rational value = Operation::fold(Operands::exact...);
      return constant<value.numerator, value.denominator>{};
    } else if constexpr (Operation::result == operation::kind::condition) {
      return condition<Operation, Operands...>(operands...);
    } else {
      return chainrule::apply<Operation, Operands...>(operands...);
    }
  }

  // 2_c / 3_c is the exact rational, unless it does not fit.
  template <class Operation, class... Operands>
  static constexpr bool folds() {
    if constexpr ((exact_constant<Operands> && ...) && sizeof...(Operands) > 0 && requires { Operation::fold(Operands::exact...); })
      return Operation::fold(Operands::exact...).valid;
    else
      return false;
  }
};

}  // namespace chainrule
