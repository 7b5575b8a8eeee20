// SPDX-License-Identifier: BSL-1.0
// The check of a call that asks a question about formulas: f(x = 2.0, y = 1.0).
// Next: evaluate.hpp, which answers.
#pragma once

#include <array>
#include <tuple>

#include "query.hpp"

namespace chainrule {

namespace detail {

// What along(...) gives.
template <numeric... T>
struct direction {
  std::tuple<T...> components;
};

}  // namespace detail

/// The components of a direction, in the order of the variables of a jvp or hvp: along(3.0, -2.0).
template <numeric... T>
constexpr detail::direction<T...> along(T const&... components) {
  return {{components...}};
}

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
concept value_argument = numeric<T> || computing_number<T> || constant_like<T> || integral_constant<T>;

// What is wrong with a call, if anything.
struct finding {
  enum kind { nothing, not_named, given_twice, unknown, not_a_number, bad_direction, missing } what = nothing;
  int position = 0;  // of the argument, or of the input that no argument gives
};

// The names of the variables that the arguments of a call bind; empty for other arguments.
template <class... Arguments>
constexpr auto bound_names() {
  struct table {
    std::string_view rows[sizeof...(Arguments) + 1];
  };
  [[maybe_unused]] constexpr auto name_of = []<class Argument>(std::type_identity<Argument>) -> std::string_view {
    if constexpr (is_binding<Argument>)
      return Argument::variable::name;
    else
      return {};
  };
  return table{{name_of(std::type_identity<Arguments>{})...}};
}

template <class... T>
constexpr int components(std::type_identity<direction<T...>>) {
  return sizeof...(T);
}
constexpr int components(auto) { return 0; }

template <class Argument>
constexpr bool binds_a_number() {
  if constexpr (is_binding<Argument>)
    return value_argument<decltype(Argument::value)>;
  else
    return true;
}

template <class Question, class... Arguments>
class invocation {
  static constexpr auto const& graph = program_of<Question>::graph;
  static constexpr auto names = bound_names<Arguments...>();
  static constexpr int count = sizeof...(Arguments);

  // Where `name` is bound, after argument number `after`; -1 if nowhere.
  static constexpr int find(std::string_view name, int after = -1) {
    for (int i = after + 1; i < count; ++i)
      if (!names.rows[i].empty() && names.rows[i] == name) return i;
    return -1;
  }

 public:
  static constexpr int components_given = (components(std::type_identity<Arguments>{}) + ... + 0);

  /// The first mistake of the call. One at a time: a second message would only repeat the first.
  static constexpr finding examine() {
    bool const is_named[]{true, (is_binding<Arguments> || is_direction<Arguments>)...};
    bool const is_number[]{true, binds_a_number<Arguments>()...};
    for (int i = 0; i < count; ++i) {
      auto const name = names.rows[i];
      if (!is_named[i + 1]) return {finding::not_named, i};
      if (name.empty()) continue;
      if (find(name, i) >= 0) return {finding::given_twice, i};
      if (!Question::knows(name)) return {finding::unknown, i};
      if (!is_number[i + 1]) return {finding::not_a_number, i};
    }
    int const directions = (static_cast<int>(is_direction<Arguments>) + ... + 0);
    if (components_given != Question::directions || directions > 1) return {finding::bad_direction};
    for (int i = 0; i < program_of<Question>::inputs; ++i)
      if (graph.nodes[i].operation == graph::variable && find(graph.names[graph.nodes[i].operands[0]]) < 0)
        return {finding::missing, i};
    return {};
  }

  /// Says what examine() found.
  template <finding::kind what, int position>
  static constexpr void complain() {
    if constexpr (what == finding::missing) {
      constexpr auto missing = graph.names[graph.nodes[position].operands[0]];
      error::missing_value<symbol<detail::name<missing.size() + 1>(missing)>>();
    } else if constexpr (what == finding::bad_direction) {
      error::wrong_direction<Question::directions, components_given>();
    } else {
      using argument = std::tuple_element_t<static_cast<std::size_t>(position), std::tuple<Arguments...>>;
      if constexpr (what == finding::not_named) {
        error::argument_without_a_name<argument>();
      } else {
        using variable = typename argument::variable;
        if constexpr (what == finding::given_twice) error::value_given_twice<variable>();
        if constexpr (what == finding::unknown) error::value_for_an_unknown_variable<variable>();
        if constexpr (what == finding::not_a_number)
          error::value_is_not_a_number<variable, decltype(argument::value)>();
      }
    }
  }

  /// Where the value of each input of the program stands: the kind of leaf, and its position among the arguments, the
  /// captured numbers or the components of the direction.
  static constexpr auto sources() {
    struct table {
      struct {
        graph::opcode kind;
        int position;
      } rows[program_of<Question>::inputs + 1]{};
    };
    table all;
    for (int i = 0; i < program_of<Question>::inputs; ++i) {
      graph::node const& n = graph.nodes[i];
      all.rows[i] = {n.operation, n.operation == graph::variable ? find(graph.names[n.operands[0]]) : n.operands[0]};
    }
    return all;
  }
};

}  // namespace detail

}  // namespace chainrule
