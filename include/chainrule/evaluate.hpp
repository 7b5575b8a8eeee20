// What a call does: f(x = 2.0, y = 1.0) checks its arguments, gathers the numbers that the program reads, and runs it.
// Next: derivative.hpp, gradient.hpp, ... for the questions that can be called like this.
#pragma once

#include <tuple>

#include "code/straight_line.hpp"
#include "error.hpp"
#include "graph/from_expression.hpp"

namespace chainrule {

/// The components of a direction, in the order of the variables of a jvp or hvp: along(3.0, -2.0).
template <number... T>
struct direction {
  std::tuple<T...> components;
};

template <class... T>
constexpr direction<T...> along(T const&... components) {
  return {{components...}};
}

/// A question about formulas: what `evaluate` answers. A question has
///   static graph::graph build()               the simplified graph whose roots are the numbers of the answer
///   static constexpr int directions           how many components along(...) must have
///   shape(std::array<T, roots>)               the answer as the user sees it
///   visit(visitor)                            calls visitor(formula, ...) with the formulas that it is about
///   static bool knows(name)                   whether a call may give this variable a value
template <class Question>
using program_of = code::program<&Question::build>;

/// The value of a formula.
template <formula F>
struct value_of {
  F f;
  static constexpr int directions = 0;
  static constexpr graph::graph build() { return graph::simplified_graph<F>(); }
  static constexpr bool knows(std::string_view name) {
    for (auto const& known : graph::lowered<F>::value.names)
      if (known == name) return true;
    return false;
  }
  template <class T>
  static constexpr T shape(std::array<T, 1> const& values) {
    return values[0];
  }
  constexpr auto visit(auto visitor) const { return visitor(f); }
};

namespace detail {

template <class T>
inline constexpr bool is_binding = false;
template <class Variable, class T>
inline constexpr bool is_binding<binding<Variable, T>> = true;
template <class T>
inline constexpr bool is_direction = false;
template <class... T>
inline constexpr bool is_direction<direction<T...>> = true;

template <class T>
concept value_argument = number<T> || constant_like<T> || integral_constant<T>;

// The number types among the arguments of a call, and among the numbers that a formula carries.
template <class... T>
struct types {};
template <class... A, class... B>
constexpr types<A..., B...> operator+(types<A...>, types<B...>) {
  return {};
}
template <class Variable, class T>
constexpr auto types_in(binding<Variable, T> const&) {
  if constexpr (number<T>)
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
constexpr auto captured_types() {
  return types<>{};
}
template <class F>
  requires(graph::detail::captured_count<F> > 0)
constexpr auto captured_types();
template <class T>
constexpr auto captured_types_of(std::type_identity<captured<T>>) {
  return types<T>{};
}
template <template <class, class...> class Node, class Operation, class... Operands>
constexpr auto captured_types_of(std::type_identity<Node<Operation, Operands...>>) {
  return (captured_types<Operands>() + ... + types<>{});
}
template <class F>
  requires(graph::detail::captured_count<F> > 0)
constexpr auto captured_types() {
  return captured_types_of(std::type_identity<F>{});
}

// Arguments decide; a built-in number inside a formula takes their precision; without floating-point arguments the formula's own numbers decide.
template <class... Given, class... Carried>
constexpr auto choose_number(types<Given...>, types<Carried...>) {
  if constexpr ((std::is_integral_v<Given> && ...))
    return std::type_identity<number_type_t<Given..., Carried...>>{};
  else
    return std::type_identity<number_type_t<Given..., std::conditional_t<std::is_arithmetic_v<Carried>, int, Carried>...>>{};
}

// Writes the numbers that formulas carry, in the order in which lowering numbers them.
template <class T, class F>
constexpr void collect(F const& f, T*& next) {
  if constexpr (requires { f.value; } && !exact_constant<F>)
    *next++ = convert<T>(f.value);
  else if constexpr (graph::detail::captured_count<F> > 0)
    f.visit([&](auto const&... operands) { (collect(operands, next), ...); });
}

template <class Question, class... Arguments>
class invocation {
  using program = program_of<Question>;
  static constexpr auto const& graph = program::graph;

  template <class Argument>
  static constexpr bool binds(std::string_view name) {
    if constexpr (is_binding<Argument>)
      return Argument::variable::name == name;
    else
      return false;
  }
  static constexpr int times_given(std::string_view name) { return (static_cast<int>(binds<Arguments>(name)) + ... + 0); }

  template <class Argument>
  static consteval bool argument_is_good() {
    if constexpr (is_binding<Argument>) {
      using variable = typename Argument::variable;
      constexpr bool is_value = value_argument<std::remove_cvref_t<decltype(Argument::value)>>;
      constexpr bool once = times_given(variable::name) == 1, known = Question::knows(variable::name);
      if constexpr (!once)
        return error::value_given_twice<variable>();
      else if constexpr (!known)
        return error::value_for_an_unknown_variable<variable>();
      else if constexpr (!is_value)
        return error::value_is_not_a_number<variable, std::remove_cvref_t<decltype(Argument::value)>>();
      return once && known && is_value;
    } else if constexpr (is_direction<Argument>) {
      return true;
    } else {
      return error::argument_without_a_name<Argument>();
    }
  }

  template <int I>
  static consteval bool input_is_given() {
    constexpr auto n = graph.nodes[I];
    if constexpr (n.operation == graph::variable) {
      constexpr auto name = graph.names[n.operands[0]];
      if constexpr (times_given(name) == 0) return error::missing_value<symbol<chainrule::name<name.size() + 1>(name)>>();
    }
    return true;
  }

  template <class... T>
  static consteval int components(std::type_identity<direction<T...>>) {
    return sizeof...(T);
  }
  static consteval int components(auto) { return 0; }

  static consteval bool directions_are_good() {
    constexpr int given = (components(std::type_identity<Arguments>{}) + ... + 0);
    constexpr int times = (static_cast<int>(is_direction<Arguments>) + ... + 0);
    if constexpr (given != Question::directions || times > 1) return error::wrong_direction<Question::directions, given>();
    return true;
  }

  template <int... I>
  static consteval bool inputs_are_given(std::integer_sequence<int, I...>) {
    return (input_is_given<I>() && ...);
  }

 public:
  static consteval bool is_good() {
    // One mistake at a time: a second message would only repeat the first.
    if constexpr (!(argument_is_good<Arguments>() && ...))
      return false;
    else if constexpr (!directions_are_good())
      return false;
    else
      return inputs_are_given(std::make_integer_sequence<int, program::inputs>{});
  }

  template <class T, int I>
  static constexpr T input(T const* carried, Arguments const&... arguments) {
    constexpr auto n = graph.nodes[I];
    if constexpr (n.operation == graph::captured) {
      return carried[n.operands[0]];
    } else {
      T value{};
      (pick<T, I>(value, arguments), ...);
      return value;
    }
  }

 private:
  template <class T, int I, class Argument>
  static constexpr void pick(T& value, Argument const& argument) {
    constexpr auto n = graph.nodes[I];
    if constexpr (n.operation == graph::variable) {
      if constexpr (binds<Argument>(graph.names[n.operands[0]])) value = operation::numbers::as<T>(argument.value);
    } else if constexpr (is_direction<Argument>) {
      value = convert<T>(std::get<static_cast<std::size_t>(n.operands[0])>(argument.components));
    }
  }
};

// A formula is the question about its value; everything else is a question itself.
template <class Callable>
constexpr auto as_question(Callable const& callable) {
  if constexpr (formula<Callable>)
    return value_of<Callable>{callable};
  else
    return callable;
}

template <class T, class Question, int... I, class... Arguments>
[[gnu::always_inline]] constexpr auto answer(Question const& question, std::integer_sequence<int, I...>, Arguments const&... arguments) {
  using program = program_of<Question>;
  return question.visit([&]<class... F>(F const&... formulas) {
    constexpr int carried_count = (graph::detail::captured_count<F> + ... + 0);
    T carried[carried_count + 1]{};
    T* next = carried;
    (collect(formulas, next), ...);
    return Question::shape(code::straight_line<program, T>::run(
        {{invocation<Question, Arguments...>::template input<T, I>(carried, arguments...)...}}));
  });
}

}  // namespace detail

/// Answers a question with values given by name. This is what calling a formula, a gradient, a Jacobian, ... does.
template <class Callable, class... Arguments>
constexpr auto evaluate(Callable const& callable, Arguments const&... arguments) {
  auto const question = detail::as_question(callable);
  using question_type = std::remove_cv_t<decltype(question)>;
  using carried = decltype(question.visit([]<class... F>(F const&...) { return (detail::captured_types<F>() + ... + detail::types<>{}); }));
  using T = typename decltype(detail::choose_number((detail::types_in(arguments) + ... + detail::types<>{}), carried{}))::type;
  if constexpr (detail::invocation<question_type, Arguments...>::is_good())
    return detail::answer<T>(question, std::make_integer_sequence<int, program_of<question_type>::inputs>{}, arguments...);
  else
    return question_type::shape(std::array<T, static_cast<std::size_t>(program_of<question_type>::results)>{});
}

}  // namespace chainrule
