// SPDX-License-Identifier: BSL-1.0
// Formulas as types: a variable, a constant, a captured number, or an operation applied to formulas. Nothing else is a
// formula. Next: operation/arithmetic.hpp for the operators, graph/from_expression.hpp for what becomes of a formula.
#pragma once

#include <string_view>
#include <utility>

#include "../base/name.hpp"
#include "call.hpp"
#include "constant.hpp"
#include "description.hpp"

namespace chainrule {

/// x = 2.0: a value for a variable, as an argument of a call.
template <class Variable, class T>
struct binding {
  using variable = Variable;
  T value;
};

/// The type of variable<"x">.
template <detail::name Name>
struct symbol : detail::callable<symbol<Name>> {
  using algebra = formulas;
  using variable_itself = symbol;
  static constexpr std::string_view name = Name.view();

  /// A value for this variable in a call: f(x = 2.0).
  template <class T>
  [[gnu::always_inline]] constexpr auto operator=(T const& value) const {
    return binding<symbol, std::decay_t<T const&>>{value};
  }
};

/// The variable of this name: constexpr auto x = variable<"x">. Two variables of one name are the same variable.
template <detail::name Name>
inline constexpr symbol<Name> variable{};

/// A plain number inside a formula, as in 2.5 * x: the formula's object carries it. Built-in numbers take the precision
/// that the formula is evaluated in.
template <numeric T>
struct captured : detail::callable<captured<T>> {
  using algebra = formulas;
  T value;
  explicit constexpr captured(T const& number) : value(number) {}
};

namespace detail {

// An operand takes room only if a captured number is in it: a formula of exact constants and variables is an empty
// class. (Owner makes the bases of nested formulas distinct types, so that they can share an address.)
template <class Owner, int Position, class Operand, bool Empty = std::is_empty_v<Operand>>
struct stored {
  constexpr stored() = default;
  explicit constexpr stored(Operand const&) {}
  [[gnu::always_inline]] constexpr Operand get() const { return {}; }
};
template <class Owner, int Position, class Operand>
struct stored<Owner, Position, Operand, false> {
  Operand kept;
  explicit constexpr stored(Operand const& operand) : kept(operand) {}
  [[gnu::always_inline]] constexpr Operand const& get() const { return kept; }
};

template <class Positions, class... Operands>
struct storage;
template <int... Position, class... Operands>
struct storage<std::integer_sequence<int, Position...>, Operands...>
    : stored<storage<std::integer_sequence<int, Position...>, Operands...>, Position, Operands>... {
  constexpr storage() = default;
  explicit constexpr storage(Operands const&... operands) : stored<storage, Position, Operands>(operands)... {}

  /// visit(operand, ...) on all of them.
  template <class Visitor>
  constexpr auto visit(Visitor visitor) const {
    return visitor(static_cast<stored<storage, Position, Operands> const&>(*this).get()...);
  }
};
template <>
struct storage<std::integer_sequence<int>> {
  template <class Visitor>
  constexpr auto visit(Visitor visitor) const {
    return visitor();
  }
};
template <class... Operands>
using storage_of = storage<std::make_integer_sequence<int, sizeof...(Operands)>, Operands...>;
template <class... Operands>
storage_of<Operands...> storage_for(operand_list<Operands...>);
template <CHAINRULE_OPERANDS Operands>
using storage_of_list = decltype(storage_for(Operands));

template <class>
inline constexpr bool never = false;

}  // namespace detail

// What an application is made of is what its operands' storage is made of.
#if defined(__CUDACC__) && !defined(__clang__)  // nvcc's front end cannot write inherited constructors of such a base
#define CHAINRULE_MADE_AS_STORAGE(self) \
  template <class... Operand>           \
    requires(sizeof...(Operand) > 0)    \
  explicit constexpr self(Operand const&... operands) : base(operands...) {}
#else
#define CHAINRULE_MADE_AS_STORAGE(self) using base::base;
#endif

/// An operation applied to formulas; apply<operation::sin_, symbol<"x">> names this type for sin(x).
template <class Operation, CHAINRULE_OPERANDS Operands>
struct application : detail::callable<application<Operation, Operands>>, detail::storage_of_list<Operands> {
  using algebra = formulas;
  using base = detail::storage_of_list<Operands>;
  CHAINRULE_MADE_AS_STORAGE(application)
  constexpr application() = default;
  // Describes the type here, after its operands: later, descriptions would nest.
  static_assert(detail::description_of<application>.captured_count >= 0);
};

/// A comparison of formulas, or a combination of comparisons: the first argument of where.
template <class Operation, CHAINRULE_OPERANDS Operands>
struct condition : detail::storage_of_list<Operands> {
  using algebra = formulas;
  using base = detail::storage_of_list<Operands>;
  CHAINRULE_MADE_AS_STORAGE(condition)
  constexpr condition() = default;
  static_assert(detail::description_of<condition>.captured_count >= 0);

  template <class T>
    requires std::same_as<T, bool>
  explicit constexpr operator T() const {
    static_assert(detail::never<T>,
                  "chainrule: a comparison of formulas is not a bool, its value is known only when the variables are: "
                  "to ask whether two formulas are the same write identical(a, b), to choose between two formulas "
                  "write where(condition, a, b)");
    return true;  // so that a static_assert around it does not complain again
  }
};

#undef CHAINRULE_MADE_AS_STORAGE

namespace detail {

// Classes, not variables: a variable for each type of a long formula would have a name as long as the formula.
template <class T>
struct is_formula : std::false_type {};
template <is_variable Symbol>
struct is_formula<Symbol> : std::true_type {};
template <std::int64_t Numerator, std::int64_t Denominator>
struct is_formula<constant<Numerator, Denominator>> : std::true_type {};
template <class T>
struct is_formula<captured<T>> : std::true_type {};
template <class Operation, CHAINRULE_OPERANDS Operands>
struct is_formula<application<Operation, Operands>> : std::true_type {};

template <class T>
struct is_captured : std::false_type {};
template <class T>
struct is_captured<captured<T>> : std::true_type {};

template <class T>
struct is_condition : std::false_type {};
template <class Operation, CHAINRULE_OPERANDS Operands>
struct is_condition<condition<Operation, Operands>> : std::true_type {};

}  // namespace detail

/// A formula; the set of its kinds is closed.
template <class T>
concept formula = detail::is_formula<T>::value;

/// A variable: what a formula may be differentiated by, and given a value for.
template <class T>
concept variable_symbol = detail::is_symbol<T>::value;

/// What stands for a formula where one is expected: a formula, a Hana constant, a number.
template <class T>
concept formula_like = formula<T> || detail::integral_constant<T> || numeric<T>;

/// `a` as a formula: integral constants become exact, numbers are captured.
template <formula_like T>
constexpr auto as_formula(T const& a) {
  if constexpr (formula<T>)
    return a;
  else if constexpr (detail::integral_constant<T>)
    return constant<static_cast<std::int64_t>(T::value)>{};
  else
    return captured<T>(a);
}

namespace detail {

// What an argument is as an operand: a formula or a condition.
template <class A>
struct operand_of {
  using type = A;
};
template <integral_constant A>
struct operand_of<A> {
  using type = constant<static_cast<std::int64_t>(A::value)>;
};
template <numeric A>
struct operand_of<A> {
  using type = captured<A>;
};

// Whether operands are conditions where the operation wants conditions (or numbers where it wants numbers).
template <operation::kind Kind, class Operation, class Positions, class... Operands>
struct kind_fits;
template <operation::kind Kind, class Operation, int... I, class... Operands>
struct kind_fits<Kind, Operation, std::integer_sequence<int, I...>, Operands...>
    : std::bool_constant<(
          (Operation::operands[I] != Kind ||
           (is_condition<Operands>::value == (Kind == operation::kind::condition) && !std::same_as<Operands, bool>)) &&
          ...)> {};
template <operation::kind Kind, class Operation, class... Operands>
concept operands_of_kind_fit =
    kind_fits<Kind, Operation, std::make_integer_sequence<int, sizeof...(Operands)>, Operands...>::value;
template <class Operation, class... Operands>
concept operands_fit = operands_of_kind_fit<operation::kind::number, Operation, Operands...> &&
                       operands_of_kind_fit<operation::kind::condition, Operation, Operands...>;

// The formula that an operation makes of its operands: 2_c / 3_c is the exact rational, unless it does not fit.
template <class Operation, class... Operands>
struct written {
  using type =
      std::conditional_t<Operation::result == operation::kind::condition, condition<Operation, operands<Operands...>>,
                         chainrule::apply<Operation, Operands...>>;
};
template <class Operation, class... Operands>
  requires((exact_constant<Operands> && ...) &&
           requires {
             Operation::fold(Operands::exact...);
             requires Operation::fold(Operands::exact...).valid;
           })
struct written<Operation, Operands...> {
  static constexpr exact::rational value = Operation::fold(Operands::exact...);
  using type = constant<value.numerator, value.denominator>;
};

template <class Operation, class... Arguments>
using written_t = typename written<Operation, typename operand_of<Arguments>::type...>::type;

}  // namespace detail

}  // namespace chainrule

namespace chainrule::operation {
struct where_;
struct not_equal_;
}  // namespace chainrule::operation

namespace chainrule {

/// The algebra of formulas: applying an operation writes it down.
struct formulas {
  /// What an operation makes of formulas that carry no numbers; `call` makes it without calling `apply`, because
  /// functions with long formulas in their names are what a formula costs most.
  template <class Operation, class... Arguments>
  using written = detail::written_t<Operation, Arguments...>;
  template <class Operation, class... Arguments>
  static constexpr bool is_written_in_type() {
    if constexpr (detail::operands_fit<Operation, typename detail::operand_of<Arguments>::type...>)
      return std::is_empty_v<written<Operation, Arguments...>>;
    else
      return false;
  }

  template <class Operation, class... Arguments>
  static constexpr auto apply(Arguments const&... a) {
    if constexpr (detail::operands_fit<Operation, typename detail::operand_of<Arguments>::type...>)
      return detail::written_t<Operation, Arguments...>(lift(a)...);
    else
      return operation::apply_converted<Operation, formulas>(a...);
  }
  template <operation::kind Wanted, class Argument>
  static constexpr auto converted(Argument const& a) {
    if constexpr (std::same_as<Argument, bool>)
      return converted<Wanted>(captured<std::conditional_t<true, int, Argument>>(a));
    else if constexpr (Wanted == operation::kind::number && detail::is_condition<Argument>::value)
      return apply<operation::where_>(a, constant<1>{}, constant<0>{});
    else if constexpr (Wanted == operation::kind::condition && !detail::is_condition<Argument>::value)
      return apply<operation::not_equal_>(a, constant<0>{});
    else
      return a;
  }

 private:
  template <class T>
  static constexpr auto lift(T const& a) {
    if constexpr (formula_like<T>)
      return as_formula(a);
    else
      return a;
  }
};

}  // namespace chainrule
