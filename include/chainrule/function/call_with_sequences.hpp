// SPDX-License-Identifier: BSL-1.0
// A call of a question about a function of sequences: where their elements stand, where the answer goes, and the run of
// its loops. Next: query.hpp.
#pragma once

#include "../code/run_loop.hpp"
#include "data_misuse.hpp"
#include "program.hpp"

namespace chainrule::detail {

// The type of the entries of an element, which must be the same for all of them; void if it is not.
template <class E>
constexpr auto common_entry() {
  std::type_identity<void> none;
  if constexpr (is_entry<E>)
    return std::type_identity<E>{};
  else if constexpr (is_array<E>)
    return common_entry<typename E::value_type>();
  else if constexpr (numbers_of<E>::count == count_entries<E>)
    return std::type_identity<typename numbers_of<E>::type>{};
  else if constexpr (is_tuple<E>)
    return [&]<class First, class... Rest>(std::type_identity<std::tuple<First, Rest...>>) {
      return common_entry<First>();
    }(std::type_identity<E>{});
  else
    return none;
}
template <class E>
using entry_of = typename decltype(common_entry<E>())::type;

/// Elements of sequences in a list: their entries are components, counted through.
template <class... E>
struct element_list {
  static constexpr int count = (count_entries<E> + ... + 0);
  static constexpr int owner(int component) {
    constexpr int counts[]{count_entries<E>..., 0};
    int k = 0;
    for (; component >= counts[k]; ++k) component -= counts[k];
    return k;
  }
  template <int C>
  using element = std::tuple_element_t<static_cast<std::size_t>(owner(C)), std::tuple<E...>>;
  template <int C>
  using entry = entry_of<element<C>>;
  template <int C>
  static constexpr std::ptrdiff_t stride = sizeof(element<C>);
};

/// Writes where the components of the first element are.
template <class Byte, class E>
void write_addresses(E* first, Byte**& to) {
  if (first == nullptr)
    to += count_entries<std::remove_const_t<E>>;
  else
    visit_entries(*first, [&](auto& entry) { *to++ = reinterpret_cast<Byte*>(__builtin_addressof(entry)); });
}

/// What a plan's code asks about the data of a call.
template <class Components, class Destinations>
struct data_layout {
  template <int C>
  using component = typename Components::template entry<C>;
  template <int C>
  static constexpr std::ptrdiff_t stride = Components::template stride<C>;
  template <int D>
  using destination = typename Destinations::template entry<D>;
  template <int D>
  static constexpr std::ptrdiff_t destination_stride = Destinations::template stride<D>;
  template <class T>
  struct environment {
    T const* numbers;
    T const* directions;
    std::ptrdiff_t const* integers;
    char const* const* components;
    char* const* destinations;
  };
};

template <class A>
struct sequence_element {
  using list = element_list<>;
};
template <data_sequence A>
struct sequence_element<A> {
  using list = element_list<element_of<A>>;
};
template <class... A, class... B>
element_list<A..., B...> joined_elements(element_list<A...>, element_list<B...>);
template <class... Lists>
struct join_elements {
  using type = element_list<>;
};
template <class First, class... Rest>
struct join_elements<First, Rest...> {
  using type = decltype(joined_elements(First{}, typename join_elements<Rest...>::type{}));
};
template <class... A>
using components_of = typename join_elements<typename sequence_element<A>::list...>::type;

// An answer's parts: numbers, and containers of the numbers of elements.
template <class S, class Number, class Container>
constexpr void visit_answer(S& s, Number&& number, Container&& container) {
  using shape = std::remove_const_t<S>;
  if constexpr (shape_number<shape>)
    number(s);
  else if constexpr (data_sequence<shape>)
    container(s);
  else if constexpr (is_array<shape>)
    for (auto& element : s) visit_answer(element, number, container);
  else if constexpr (has_parts<shape>)
    parts_of<shape>::visit(s, [&](auto&... part) { (visit_answer(part, number, container), ...); });
  else if constexpr (!shape_constant<shape>)
    visit_members(s, [&](auto& member) { visit_answer(member, number, container); });
}

// The containers in an answer, as a list of their elements, and which of its nodes are numbers.
template <class S>
struct containers_in {
  using list = element_list<>;
};
template <data_sequence S>
struct containers_in<S> : sequence_element<S> {};
template <class... Part>
struct containers_in<part_types<Part...>> {
  using list = typename join_elements<typename containers_in<Part>::list...>::type;
};
template <class S>
  requires(has_parts<S> && !data_sequence<S>)
struct containers_in<S> : containers_in<parts_in<S>> {};

/// Writes for each node of an answer whether it is a number.
template <class S>
constexpr void write_kinds(graph::sequence<bool>& kinds) {
  if constexpr (data_sequence<S>)
    for (int k = 0; k < count_entries<element_of<S>>; ++k) kinds.push(false);
  else if constexpr (is_array<S>)
    for (std::size_t k = 0; k < std::tuple_size_v<S>; ++k) write_kinds<typename S::value_type>(kinds);
  else if constexpr (has_parts<S>)
    [&]<class... Part>(part_types<Part...>) { (write_kinds<Part>(kinds), ...); }(parts_in<S>{});
  else
    for (int k = 0; k < numbers_of<S>::count; ++k) kinds.push(true);
}

/// The graph of an answer, with its numbers first.
template <class Asked, class Answer>
struct loop_answer {
  static constexpr graph::graph build() {
    graph::graph g = Asked::build();
    graph::sequence<bool> kinds;
    write_kinds<Answer>(kinds);
    graph::sequence<graph::index> roots;
    for (bool const number : {true, false})
      for (int i = 0; i < g.roots.size; ++i)
        if (kinds[i] == number) roots.push(g.roots[i]);
    g.roots = roots;
    return g;
  }
  static constexpr int numbers = [] {
    graph::sequence<bool> kinds;
    write_kinds<Answer>(kinds);
    int count = 0;
    for (bool const number : kinds) count += number ? 1 : 0;
    return count;
  }();
};

/// A question about a function of sequences, with arguments and directions of these types.
template <class Question, class Function, class By, class Arguments, class Extras>
struct call_with_sequences;
template <class Question, class Function, class By, class... Arguments, class... Extras>
struct call_with_sequences<Question, Function, By, std::tuple<Arguments...>, std::tuple<Extras...>> {
  using asked = function_program<Question, Function, By, Arguments...>;
  using signature_type = signature<By, Arguments...>;
  using T = typename numbers_of_all<numbers_in<Arguments>..., numbers_in<Extras>...>::type;
  using answer = typename asked::answer_type::template shape<T>;
  using graph_of_answer = loop_answer<typename asked::asked_about, answer>;
  using plan = code::loop_plan<&graph_of_answer::build, asked::some_nodes, asked::some_roots, graph_of_answer::numbers>;
  using components = components_of<Arguments..., Extras...>;

  static answer answer_to(Arguments const&... arguments, Extras const&... extras) {
    answer result{};
    // Containers are those of the arguments that are differentiated by, in their order.
    std::size_t const lengths[]{length_of(arguments)..., 0};
    int next_by = 0;
    using destinations = typename containers_in<answer>::list;
    char* places[static_cast<std::size_t>(destinations::count) + 1]{};
    char** to = places;
    auto const skip = [](auto&) {};
    visit_answer(result, skip, [&](auto& container) {
      while (!is_sequence[signature_type::chosen.rows[next_by]]) ++next_by;
      make_room(container, lengths[signature_type::chosen.rows[next_by++]]);
      write_addresses<char>(container.data(), to);
    });
    T numbers[static_cast<std::size_t>(graph_of_answer::numbers) + 1];
    run<destinations>(numbers, places, arguments..., extras...);
    T const* next = numbers;
    visit_answer(
        result, [&](auto& number) { number = *next++; }, [](auto&) {});
    return result;
  }

  /// Writes the numbers of the answer and adds to destinations.
  template <class Destinations>
  static void run(T* results, char* const* destinations, Arguments const&... arguments, Extras const&... extras) {
    using layout = data_layout<components, Destinations>;
    T numbers[static_cast<std::size_t>((numbers_of<Arguments>::count + ... + 0)) + 1];
    T* next = numbers;
    (flatten_numbers(arguments, next), ...);
    T directions[static_cast<std::size_t>((numbers_of<Extras>::count + ... + 0)) + 1];
    next = directions;
    (flatten_numbers(extras, next), ...);
    std::ptrdiff_t integers[sizeof...(Arguments) + 1]{};
    std::ptrdiff_t* next_integer = integers;
    (write_integer(arguments, next_integer), ...);
    char const* places[static_cast<std::size_t>(components::count) + 1]{};
    char const** to = places;
    (write_components(arguments, to), ...);
    (write_components(extras, to), ...);
    typename layout::template environment<T> const data{numbers, directions, integers, places, destinations};
    code::loop_code<plan, layout, T>::run(data, results);
  }

 private:
  static constexpr bool is_sequence[]{data_sequence<Arguments>..., false};

  template <class A>
  static std::size_t length_of(A const& argument) {
    if constexpr (data_sequence<A>)
      return static_cast<std::size_t>(argument.size());
    else
      return 0;
  }
  template <class A>
  static void flatten_numbers(A const& argument, T*& to) {
    if constexpr (numbers_of<A>::count > 0) flatten<T>(argument, to);
  }
  template <class A>
  static void write_integer(A const& argument, std::ptrdiff_t*& to) {
    if constexpr (data_sequence<A>)
      *to++ = static_cast<std::ptrdiff_t>(argument.size());
    else if constexpr (plain_integer<A>)
      *to++ = static_cast<std::ptrdiff_t>(argument);
  }
  template <class A>
  static void write_components(A const& argument, char const**& to) {
    if constexpr (data_sequence<A>)
      write_addresses<char const>(argument.size() == 0 ? nullptr : argument.data(), to);
  }
};

}  // namespace chainrule::detail
