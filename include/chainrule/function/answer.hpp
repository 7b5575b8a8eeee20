// SPDX-License-Identifier: BSL-1.0
// How a question about a function is answered: at run time by straight-line code, inside of another traced function by
// nodes of its graph.
#pragma once

#include "../code/straight_line.hpp"
#include "../equivalence/real_point.hpp"
#include "program.hpp"
#include "sum_of_terms.hpp"

namespace chainrule {

namespace detail {

/// Where each input of a program stands among all numbers of a call: the arguments, then directions or weights.
template <class Program, int Numbers>
constexpr auto find_input_positions() {
  std::array<int, static_cast<std::size_t>(Program::inputs) + 1> table{};
  for (int i = 0; i < Program::inputs; ++i) {
    auto const& leaf = Program::graph.nodes[i];
    table[static_cast<std::size_t>(i)] = leaf.operands[0] + (leaf.operation == graph::direction ? Numbers : 0);
  }
  return table;
}
template <class Program, int Numbers>
inline constexpr auto input_positions = find_input_positions<Program, Numbers>();

// References to arguments. A std::tuple's constructor promises not to throw, and brings what makes good on that into
// the program.
template <class... Given>
struct given_list {};
template <class First, class... Rest>
struct given_list<First, Rest...> {
  First const& first;
  given_list<Rest...> rest;
};

[[gnu::always_inline]] constexpr given_list<> references_to() { return {}; }
template <class First, class... Rest>
[[gnu::always_inline]] constexpr given_list<First, Rest...> references_to(First const& first, Rest const&... rest) {
  return {first, references_to(rest...)};
}

template <int Row, class First, class... Rest>
[[gnu::always_inline]] constexpr auto const* row_given(given_list<First, Rest...> const& given) {
  if constexpr (Row < count_rows<First>)
    return row_of<Row>(given.first);
  else
    return row_given<Row - count_rows<First>>(given.rest);
}

/// The numbers of a call where they stand, as a program reads them.
template <class Program, int Numbers, class... Given>
struct program_inputs {
  given_list<Given...> given;
  static constexpr bool in_place = true, is_part_of_loop = false;
  static constexpr int rows = (count_rows<Given> + ... + 0);
  static constexpr place at(int i) {
    return places_of<Given...>.rows[input_positions<Program, Numbers>[static_cast<std::size_t>(i)]];
  }
  template <int Row>
  [[gnu::always_inline]] constexpr auto const* row() const {
    return row_given<Row>(given);
  }
};

// Whether these numbers are read where they stand: not those that are to be converted.
template <class S, class T>
inline constexpr bool stands =
    has_places<S> && (count_numbers<S> == 0 || std::same_as<typename numbers_of<S>::type, T>);

/// The answer that a program computes from the numbers of a call.
template <class Program, int Numbers, class T, class Answer, class... Given>
[[gnu::always_inline]] constexpr Answer run_program(Given const&... given) {
  using code = code::straight_line<Program, T>;
  if constexpr ((stands<Given, T> && ...)) {
    return code::template run<Answer>(program_inputs<Program, Numbers, Given...>{references_to(given...)});
  } else {
    std::array<T, static_cast<std::size_t>((numbers_of<Given>::count + ... + 1))> all{};
    T* next = all.data();
    (flatten<T>(given, next), ...);
    return code::template run<Answer>(program_inputs<Program, Numbers, decltype(all)>{references_to(all)});
  }
}

template <class Question, class Function, class By, class... Arguments, class... Given>
[[gnu::always_inline]] constexpr auto answer_by_program(std::type_identity<std::tuple<Arguments...>>,
                                                        Given const&... given) {
  using signature_type = signature<By, Arguments...>;
  using trace = graph::traced_function<Function, Arguments...>;
  using T = typename numbers_of_all<Given...>::type;
  if constexpr (sums_terms<Question, trace, signature_type>()) {
    using answer = typename Question::template answer<function_shapes<signature_type, typename trace::result>, T>;
    constexpr int count = (numbers_of<Given>::count + ... + 0);
    std::array<T, static_cast<std::size_t>(count) + 1> all{};
    T* next = all.data();
    (flatten<T>(given, next), ...);
    using terms = terms_of_function<trace, signature_type>;
    constexpr auto groups = std::make_integer_sequence<int, terms::forms.group_count>{};
    using by_terms = typename Question::by_terms;
    if constexpr (std::same_as<by_terms, Question>) {
      return run_terms<terms, Question, answer>(static_cast<T const*>(all.data()), count, groups);
    } else {
      // What takes one sweep stays one program, and the value the plain function's.
      auto const first = answer_by_program<typename Question::after, Function, By>(
          std::type_identity<std::tuple<Arguments...>>{}, given...);
      using second = typename by_terms::template answer<function_shapes<signature_type, typename trace::result>, T>;
      return answer{first.value, first.gradient,
                    run_terms<terms, by_terms, second>(static_cast<T const*>(all.data()), count, groups)};
    }
  } else {
    using asked = function_program<Question, Function, By, Arguments...>;
    using answer = typename asked::answer_type::template shape<T>;
    return run_program<typename asked::program, signature_type::numbers, T, answer>(given...);
  }
}

// The graph that some traced numbers are written to; nullptr if all of them are plain.
template <class... Shape>
constexpr graph::recorder* owner_of(Shape const&... shapes) {
  graph::recorder* owner = nullptr;
  [[maybe_unused]] auto const look = [&](auto const& number) {
    if constexpr (std::same_as<std::remove_cvref_t<decltype(number)>, traced>)
      if (owner == nullptr) owner = number.owner;
  };
  [[maybe_unused]] auto const look_in = [&]<class S>(S const& s) {
    if constexpr (is_traced_data<S> || std::same_as<S, traced_index>)
      owner = owner != nullptr ? owner : s.owner;
    else if constexpr (numbers_of<S>::count > 0)
      visit_numbers(s, look);
  };
  (look_in(shapes), ...);
  return owner;
}

// The value of a traced number that depends on no argument.
template <class Question>
constexpr traced constant_value(graph::graph const& g, graph::index of) {
  graph::graph copy = g;
  copy.roots = graph::sequence<graph::index>(1, of);
  copy = graph::without_dead_nodes(copy);
  return traced(
      graph::detail::real_values<typename operation::registry_for<Question>::type>(copy, {}, 0)[copy.roots[0]]);
}

/// Answers a question inside of a traced function: the inner function is traced into the same graph, on leaves of its
/// own, which give way to the values of the call afterwards. So whatever the inner function takes from outside is a
/// constant to it.
template <class Question, class By, class... Arguments>
struct nested {
  using signature_type = signature<By, Arguments...>;

  // What the function is called with: traced numbers where it is differentiated, the rest as it is given.
  template <int I>
  using given = typename signature_type::template argument<I>;
  template <int I>
  using passed =
      std::conditional_t<signature_type::is_chosen(I), rebound_or_same<given<I>, traced>, std::type_identity<given<I>>>;
  template <class Positions>
  struct types;
  template <int... I>
  struct types<std::integer_sequence<int, I...>> {
    using list = std::tuple<typename passed<I>::type...>;
  };
  using passed_types = typename types<std::make_integer_sequence<int, signature_type::size>>::list;

  /// `given` are the arguments, then directions or weights.
  template <class Function, class... Given>
  static constexpr auto answer(Function const& f, Given const&... all) {
    constexpr int count = signature_type::size, rest = static_cast<int>(sizeof...(Given)) - count;
    return answer(std::make_integer_sequence<int, count>{}, std::make_integer_sequence<int, rest>{}, f,
                  std::tie(all...));
  }

 private:
  template <int... I, int... X, class Function, class All>
  static constexpr auto answer(std::integer_sequence<int, I...>, std::integer_sequence<int, X...>, Function const& f,
                               All const& all) {
    using result = std::remove_cvref_t<std::invoke_result_t<Function const&, typename passed<I>::type const&...>>;
    using answer_type = typename Question::template answer<function_shapes<signature_type, result>, traced>;
    constexpr std::size_t count = sizeof...(I);
    graph::recorder local;
    graph::recorder* owner = std::apply([](auto const&... part) { return owner_of(part...); }, all);
    std::tuple<typename passed<I>::type...> inner{plain<I>(std::get<I>(all))...};
    // The function itself may know the graph.
    if (owner == nullptr) owner = owner_of(std::apply(f, std::as_const(inner)));
    graph::recorder& in = owner != nullptr ? *owner : local;

    graph::sequence<graph::index> leaves, values;
    (replace<signature_type::is_chosen(I)>(in, std::get<I>(inner), std::get<I>(all), leaves, values), ...);
    auto const by = chosen_in_order(leaves);
    graph::sequence<graph::index> directions;
    (replace_all(in, std::get<count + X>(all), directions, values), ...);

    auto const results = graph::nodes_of_result(in, [&] { return std::apply(f, std::as_const(inner)); });
    in.g.round = in.loop;
    auto const derivatives = ask<Question>(in.g, results, by, directions);
    in.g.round = graph::none;
    for (auto leaf : directions) leaves.push(leaf);
    auto const nodes = graph::substitute(in.g, derivatives, leaves, values, graph::write_simplified);
    graph::sequence<traced> numbers;
    for (auto node : nodes) numbers.push(owner != nullptr ? traced(in, node) : constant_value<Question>(in.g, node));
    return shape_of_row<answer_type>(static_cast<traced const*>(numbers.data));
  }

  template <class Asked>
  static constexpr graph::sequence<graph::index> ask(graph::graph& g, graph::sequence<graph::index> const& results,
                                                     graph::sequence<graph::index> const& by,
                                                     graph::sequence<graph::index> const& directions) {
    if constexpr (std::is_void_v<typename Asked::after>)
      return Asked::ask(g, results, by, directions);
    else
      return Asked::ask(g, ask<typename Asked::after>(g, results, by, directions), by, directions);
  }

  // An argument to differentiate by, over traced numbers; the others as they are.
  template <int I, class Argument>
  static constexpr auto plain(Argument const& given) {
    typename passed<I>::type over{};
    if constexpr (std::same_as<typename passed<I>::type, Argument>) {
      over = given;
    } else {
      graph::sequence<traced> numbers;
      visit_numbers(given, [&](auto const& number) { numbers.push(traced(number)); });
      auto const* next = static_cast<traced const*>(numbers.data);
      fill(over, next);
    }
    return over;
  }

  template <bool Chosen, class Inner, class Argument>
  static constexpr void replace(graph::recorder& in, Inner& inner, Argument const& given,
                                graph::sequence<graph::index>& leaves, graph::sequence<graph::index>& values) {
    if constexpr (Chosen) {
      append_leaves(in, inner, leaves);
      visit_numbers(given, [&](auto const& number) { values.push(tracing::position_of(in, number)); });
    }
  }
  template <class Extra>
  static constexpr void replace_all(graph::recorder& in, Extra const& given, graph::sequence<graph::index>& leaves,
                                    graph::sequence<graph::index>& values) {
    visit_numbers(given, [&](auto const& number) {
      leaves.push(in.append_leaf());
      values.push(tracing::position_of(in, number));
    });
  }

  // The leaves stand in the order of the arguments; the derivatives are wanted in the order of wrt<...>.
  static constexpr graph::sequence<graph::index> chosen_in_order(graph::sequence<graph::index> const& leaves) {
    graph::sequence<graph::index> ordered;
    for (int i = 0; i < signature_type::chosen.count; ++i) {
      int first = 0;
      for (int k = 0; k < signature_type::chosen.rows[i]; ++k)
        first += signature_type::is_chosen(k) ? signature_type::counts[k] : 0;
      for (int k = 0; k < signature_type::counts[signature_type::chosen.rows[i]]; ++k) ordered.push(leaves[first + k]);
    }
    return ordered;
  }
};

}  // namespace detail

}  // namespace chainrule
