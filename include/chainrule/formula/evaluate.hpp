// SPDX-License-Identifier: BSL-1.0
// What a call does: f(x = 2.0, y = 1.0) checks its arguments, gathers the numbers that the program reads, and runs it.
// Next: derivative.hpp, gradient.hpp, ... for the questions that can be called like this.
#pragma once

#include "../code/straight_line.hpp"
#include "../expression/places.hpp"
#include "invocation.hpp"

namespace chainrule {

namespace detail {

// The number types among the arguments of a call, and among the numbers that a formula carries.
template <class... T>
struct types {};
template <class... A, class... B>
constexpr types<A..., B...> operator+(types<A...>, types<B...>) {
  return {};
}
template <class Variable, class T>
constexpr auto types_in(binding<Variable, T> const&) {
  if constexpr (numeric<T> || computing_number<T>)
    return types<T>{};
  else
    return types<>{};
}
template <class... T>
constexpr types<T...> types_in(direction<T...> const&) {
  return {};
}
constexpr types<> types_in(auto const&) { return {}; }

template <class F>
struct captured_types {
  using type = types<>;
};
template <class T>
struct captured_types<captured<T>> {
  using type = types<T>;
};
template <class... Operands>
struct captured_types<operand_list<Operands...>> {
  using type = decltype((typename captured_types<Operands>::type{} + ... + types<>{}));
};
template <template <class, CHAINRULE_OPERANDS> class Node, class Operation, CHAINRULE_OPERANDS Operands>
  requires(captured_count<Node<Operation, Operands>> > 0)
struct captured_types<Node<Operation, Operands>> : captured_types<std::remove_cvref_t<decltype(Operands)>> {};

// Arguments decide; a built-in number inside a formula takes their precision; without floating-point arguments the
// formula's own numbers decide.
template <class... Given, class... Carried>
constexpr auto choose_number(types<Given...>, types<Carried...>) {
  if constexpr ((std::is_integral_v<Given> && ...))
    return std::type_identity<number_type_t<Given..., Carried...>>{};
  else
    return std::type_identity<
        number_type_t<Given..., std::conditional_t<std::is_arithmetic_v<Carried>, int, Carried>...>>{};
}

// Writes the numbers that formulas carry, in the order in which lowering numbers them.
template <class T, class F>
[[gnu::always_inline]] constexpr void collect(F const& f, T*& next) {
  if constexpr (is_captured<F>::value)
    *next++ = convert<T>(f.value);
  else if constexpr (detail::captured_count<F> > 0)
    f.visit([&](auto const&... operands) { (collect(operands, next), ...); });
}

// The number that an argument gives to a variable; a direction gives none.
template <class T, class Variable, class Value>
[[gnu::always_inline]] constexpr T given_number(binding<Variable, Value> const& argument) {
  if constexpr (std::same_as<T, Value>)
    return argument.value;
  else
    return operation::numbers::as<T>(argument.value);
}
template <class T>
[[gnu::always_inline]] constexpr T given_number(auto const&) {
  return T{};
}
template <class T, class... Component>
constexpr void copy_direction(direction<Component...> const& argument, T* to) {
  std::apply([&](Component const&... components) { ((*to++ = convert<T>(components)), ...); }, argument.components);
}
template <class T>
constexpr void copy_direction(auto const&, T*) {}

// A formula is the question about its value; everything else is a question itself.
template <class Callable>
[[gnu::always_inline]] constexpr auto as_question(Callable const& callable) {
  if constexpr (formula<Callable>)
    return value_of<Callable>(callable);
  else
    return callable;
}

// Not lambdas, which clang 14 does not take out of a precompiled header again.
struct room_for_captured {
  template <class... F>
  constexpr auto operator()(F const&...) const {
    return std::integral_constant<int, (captured_count<F> + ... + 1)>{};
  }
};

struct types_of_captured {
  template <class... F>
  constexpr auto operator()(F const&...) const {
    return (typename captured_types<F>::type{} + ... + types<>{});
  }
};

template <class T, class Question, int... I, class... Arguments>
[[gnu::always_inline]] constexpr auto answer_of_program(Question const& question, std::integer_sequence<int, I...>,
                                                        Arguments const&... arguments) {
  using program = program_of<Question>;
  // A constant, or the look-up of names would be left to the optimizer.
  [[maybe_unused]] constexpr auto from = invocation<Question, Arguments...>::sources();
  // Everything that a program may read, in three arrays: gathering it element by element would take a function for each
  // pair of an input and an argument.
  T const given[sizeof...(Arguments) + 1]{given_number<T>(arguments)...};
  T along[Question::directions + 1]{};
  if constexpr (Question::directions > 0) (copy_direction<T>(arguments, along), ...);
  constexpr int carried_and_one = decltype(question.visit(room_for_captured{}))::value;
  T carried[carried_and_one]{};
  if constexpr (carried_and_one > 1)
    question.visit(
        [next = static_cast<T*>(carried)](auto const&... formulas) mutable { (collect(formulas, next), ...); });
  // By pointers: clang warns of a position past the end of an array, which the other arrays' positions are.
  T const *const first_given = given, *const first_carried = carried, *const first_along = along;
  std::array<T, sizeof...(I)> const values{
      {(from.rows[I].kind == graph::variable   ? first_given[from.rows[I].position]
        : from.rows[I].kind == graph::captured ? first_carried[from.rows[I].position]
                                               : first_along[from.rows[I].position])...}};
  return code::straight_line<program, T>::template run<answer_to<Question, T>>(values);
}

template <class Callable>
struct evaluation {
  template <class... Arguments>
  [[gnu::always_inline]] static constexpr auto answer(Callable const& callable, Arguments const&... arguments) {
    auto const question = as_question(callable);
    using question_type = std::remove_cv_t<decltype(question)>;
    using carried = decltype(question.visit(types_of_captured{}));
    using T = typename decltype(choose_number((types_in(arguments) + ... + types<>{}), carried{}))::type;
    if constexpr (!question_type::is_within_limits()) {
      return question_type::template answer_after_a_mistake<T>();
    } else {
      using call = invocation<question_type, Arguments...>;
      constexpr auto found = call::examine();
      if constexpr (found.what == finding::nothing) {
        return answer_of_program<T>(question, std::make_integer_sequence<int, program_of<question_type>::inputs>{},
                                    arguments...);
      } else {
        call::template complain<found.what, found.position>();
        return question_type::template answer_after_a_mistake<T>();
      }
    }
  }
};

}  // namespace detail

/// Answers a question with values given by name. This is what calling a formula, a gradient, a Jacobian, ... does.
template <class Callable, class... Arguments>
[[gnu::always_inline]] constexpr auto evaluate(Callable const& callable, Arguments const&... arguments) {
  return detail::evaluation<Callable>::answer(callable, arguments...);
}

}  // namespace chainrule
