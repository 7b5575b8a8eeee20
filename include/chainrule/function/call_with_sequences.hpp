// SPDX-License-Identifier: BSL-1.0
// A call of a question about a function of sequences: where their elements stand, where the answer goes, and the run of
// its loops. Next: query.hpp.
#pragma once

#include "../code/check_indices.hpp"
#include "../code/run_loop.hpp"
#include "data_layout.hpp"
#include "loop_answer.hpp"
#include "sizes_of_call.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

template <class Plan, class Data, class Policy>
class in_blocks;  // in_blocks.hpp

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET

namespace chainrule::detail::inline CHAINRULE_TARGET {

template <class... Part>
constexpr bool holds_a_matrix(part_types<Part...>) {
  return (is_matrix_values<Part> || ...);
}

/// A question about a function of sequences, with arguments and directions of these types.
template <class Question, class Function, class By, class Arguments, class Extras>
struct call_with_sequences;
template <class Question, class Function, class By, class... Arguments, class... Extras>
struct call_with_sequences<Question, Function, By, std::tuple<Arguments...>, std::tuple<Extras...>>
    : sizes_of_call<Question, Function, By, std::tuple<Arguments...>, std::tuple<Extras...>> {
  using sizes = sizes_of_call<Question, Function, By, std::tuple<Arguments...>, std::tuple<Extras...>>;
  using asked = function_program<Question, Function, By, Arguments...>;
  using typename sizes::T, typename sizes::components;
  using answer = typename asked::answer_type::template shape<T>;
  using graph_of_answer = loop_answer<typename asked::answer_type, answer>;
  using graph_of_loops = code::loop_graph<&graph_of_answer::build, asked::some_nodes, asked::some_roots>;
  using nodes_of_loops = code::loop_nodes<graph_of_loops, graph_of_answer::numbers>;
  using plan = code::loop_plan<nodes_of_loops>;

  /// What calls use and keep: workspaces, and where the entries of a matrix go.
  struct memory {
    tabulated<T> workspaces[static_cast<std::size_t>(plan::plan.size.workspaces) + 1];
    matrix_places matrix;
    bool is_checking = false;  ///< whether the next call looks at indices that are data
  };
  template <class Policy>
  struct memory_by {
    tabulated<T>* workspaces;
    matrix_places& matrix;
    bool is_checking;
    Policy const& policy;
  };
#ifdef CHAINRULE_CHECK_INDICES
  static constexpr bool always_checks = true;
#else
  static constexpr bool always_checks = false;
#endif
  static constexpr bool has_matrix = holds_a_matrix(typename flat_parts<answer>::list{});

  /// Finds the places of the entries of a matrix.
  static void find_places(memory& kept, Arguments const&... arguments, Extras const&... extras) {
    if constexpr (has_matrix) {
      kept.matrix.is_finding = true;
      static_cast<void>(evaluate(kept, arguments..., extras...));
      kept.matrix.finish(sizes::rows_of_matrix(arguments...), sizes::columns_of_matrix(arguments...));
    }
  }
  /// The same, and looks at all indices.
  static void prepare(memory& kept, Arguments const&... arguments) {
    kept.is_checking = true;
    if constexpr (has_matrix)
      find_places(kept, arguments...);
    else
      static_cast<void>(evaluate(kept, arguments...));
    kept.is_checking = false;
  }

  static answer answer_to(Arguments const&... arguments, Extras const&... extras) {
    memory kept;
    find_places(kept, arguments..., extras...);
    return evaluate(kept, arguments..., extras...);
  }

  template <class Memory>
  static answer evaluate(Memory& kept, Arguments const&... arguments, Extras const&... extras) {
    answer result{};
    typename sizes::lengths_of_containers lengths(kept.matrix, arguments...);
    using containers = typename containers_in<answer>::list;
    char* places[static_cast<std::size_t>(containers::count) + 1]{};
    std::ptrdiff_t rooms[static_cast<std::size_t>(containers::count) + 1]{};
    char** to = places;
    auto const skip = [](auto&) {};
    visit_answer(result, skip, [&](auto& container) {
      std::size_t const length = lengths.template next<std::remove_reference_t<decltype(container)>>();
      make_room(container, length);
      auto k = to - places;
      write_addresses<char>(container.data(), to);
      while (k < to - places) rooms[k++] = static_cast<std::ptrdiff_t>(length);
    });
    T numbers[static_cast<std::size_t>(graph_of_answer::numbers) + 1];
    run<containers>(kept, numbers, places, rooms, nullptr, arguments..., extras...);
    T const* next = numbers;
    visit_answer(
        result, [&](auto& number) { number = *next++; },
        [&](auto& container) {
          if constexpr (is_matrix_values<std::remove_reference_t<decltype(container)>>)
            container.pattern = kept.matrix.pattern;
        });
    return result;
  }

  /// The same into destinations; single numbers are returned.
  template <bool Adds, class... D>
  static auto answer_into(destinations<Adds, D...> const& to, Arguments const&... arguments, Extras const&... extras) {
    memory kept;
    find_places(kept, arguments..., extras...);
    return answer_into(kept, to, arguments..., extras...);
  }
  template <class Memory, bool Adds, class... D>
  static auto answer_into(Memory& kept, destinations<Adds, D...> const& to, Arguments const&... arguments,
                          Extras const&... extras) {
    using parts = typename flat_parts<answer>::list;
    return into_parts(parts{}, kept, to, arguments..., extras...);
  }

  /// The same where a policy runs blocks of rounds; see code/in_blocks.hpp.
  template <class Policy>
  static auto answer_into(by_policy<Policy, returned> const& to, Arguments const&... arguments,
                          Extras const&... extras) {
    memory kept;
    find_places(kept, arguments..., extras...);
    return answer_into(kept, to, arguments..., extras...);
  }
  template <class Policy, bool Adds, class... D>
  static auto answer_into(by_policy<Policy, destinations<Adds, D...>> const& to, Arguments const&... arguments,
                          Extras const&... extras) {
    memory kept;
    find_places(kept, arguments..., extras...);
    return answer_into(kept, to, arguments..., extras...);
  }
  template <class Policy, class To>
  static auto answer_into(memory& kept, by_policy<Policy, To> const& to, Arguments const&... arguments,
                          Extras const&... extras) {
    memory_by<Policy> in_blocks{kept.workspaces, kept.matrix, kept.is_checking, to.policy};
    if constexpr (is_destinations<To>)
      return answer_into(in_blocks, to.to, arguments..., extras...);
    else
      return evaluate(in_blocks, arguments..., extras...);
  }

  /// Writes the numbers of the answer and adds to destinations. Once nothing is refused any more,
  /// `clear(is_cleared_late)` makes them zeros but for those that the code clears itself, unless it is null.
  template <class Destinations, class Memory>
  static void run(Memory& kept, T* results, char* const* places_of_answer, std::ptrdiff_t const* rooms, auto clear,
                  Arguments const&... arguments, Extras const&... extras) {
    constexpr int workspace_count = plan::plan.size.workspaces;
    constexpr bool clears = !std::is_null_pointer_v<decltype(clear)>;
    using layout = typename sizes::template layout_for<Destinations>::type;
    T numbers[static_cast<std::size_t>((numbers_of<Arguments>::count + ... + 0)) + 1];
    T* next = numbers;
    (flatten_numbers(arguments, next), ...);
    T directions[static_cast<std::size_t>((numbers_of<Extras>::count + ... + 0)) + 1];
    next = directions;
    (flatten_numbers(extras, next), ...);
    auto const integers = sizes::integers_of(arguments...);
    char const* places[static_cast<std::size_t>(components::count) + 1]{};
    char const** to = places;
    (sizes::write_components(arguments, to), ...);
    (sizes::write_components(extras, to), ...);
    char* all_places[static_cast<std::size_t>(Destinations::count + workspace_count) + 1]{};
    for (int d = 0; d < Destinations::count; ++d) all_places[d] = places_of_answer[d];
    std::ptrdiff_t lengths[static_cast<std::size_t>(components::count) + 1]{};
    std::ptrdiff_t* next_length = lengths;
    (sizes::write_lengths(arguments, next_length), ...);
    (sizes::write_lengths(extras, next_length), ...);
    using reader = code::index_reader<plan, layout>;
    std::ptrdiff_t kept_integers[static_cast<std::size_t>(reader::kept_count * reader::most_lanes) + 1];
    typename layout::environment const data{numbers,
                                            directions,
                                            integers.data(),
                                            places,
                                            all_places,
                                            kept.workspaces,
                                            &kept.matrix,
                                            lengths,
                                            rooms,
                                            kept_integers,
                                            kept.is_checking || always_checks,
                                            clears};
    // What the function itself reads, whatever of it the answer needs.
    code::index_check<typename sizes::plan_of_result, layout>::run(data);
    sizes::check_extras(arguments..., extras...);
    if constexpr (clears) clear([](int d) { return code::clear_on_the_way<plan, layout>::is_cleared_late(d); });
    kept.matrix.begin();
    if constexpr (requires { kept.policy; })
      code::in_blocks<plan, layout, std::remove_cvref_t<decltype(kept.policy)>>::run(data, results, kept.policy);
    else
      code::loop_code<plan, layout>::run(data, results);
  }

 private:
  template <class A>
  static void flatten_numbers(A const& argument, T*& to) {
    if constexpr (numbers_of<A>::count > 0) flatten<T>(argument, to);
  }
  // Elements of destinations are those of the answer, or their numbers in a row.
  template <class Part>
  struct destination_element {
    using list = element_list<>;
  };
  template <data_sequence Part>
  struct destination_element<Part> {
    using list = element_list<element_of<Part>>;
  };

  template <class... Part, class Memory, bool Adds, class... D>
  static auto into_parts(part_types<Part...> parts, Memory& kept, destinations<Adds, D...> const& to,
                         Arguments const&... arguments, Extras const&... extras) {
    if constexpr (!destinations_are_sound(part_types<Part...>{}, std::type_identity<destinations<Adds, D...>>{})) {
      return no_answer{};
    } else {
      typename sizes::lengths_of_containers lengths(kept.matrix, arguments...);
      using elements = typename join_elements<typename destination_element<Part>::list...>::type;
      char* places[static_cast<std::size_t>(elements::count) + 1]{};
      std::ptrdiff_t rooms[static_cast<std::size_t>(elements::count) + 1]{};
      [&]<std::size_t... I>(std::index_sequence<I...>) {
        auto const check = [&]<class P, std::size_t J>(std::type_identity<P>, std::integral_constant<std::size_t, J>) {
          if constexpr (shape_number<P>) {
          } else if constexpr (data_sequence<P>) {
            std::size_t const length = lengths.template next<P>();
            auto& destination = std::get<J>(to.all);
            check_destination(static_cast<int>(J), length * static_cast<std::size_t>(count_entries<element_of<P>>),
                              destination);
            (check_overlap(static_cast<int>(J), destination, arguments), ...);
            (check_overlap(static_cast<int>(J), destination, extras), ...);
            [&]<std::size_t... Other>(std::index_sequence<Other...>) {
              (check_apart<Other>(static_cast<int>(J), destination, std::get<Other>(to.all)), ...);
            }(std::make_index_sequence<J>{});
          } else {
            check_destination(static_cast<int>(J), static_cast<std::size_t>(numbers_of<P>::count), std::get<J>(to.all));
          }
        };
        (check(std::type_identity<Part>{}, std::integral_constant<std::size_t, destination_of<I, Part...>()>{}), ...);
        char** place = places;
        auto const open = [&]<class P, std::size_t J>(std::type_identity<P>, std::integral_constant<std::size_t, J>) {
          if constexpr (data_sequence<P>) {
            auto& destination = std::get<J>(to.all);
            auto* const first = reinterpret_cast<element_of<P>*>(destination.data());
            auto k = place - places;
            write_addresses<char>(destination.size() == 0 ? nullptr : first, place);
            std::size_t const bytes = static_cast<std::size_t>(destination.size()) * sizeof(*destination.data());
            while (k < place - places) rooms[k++] = static_cast<std::ptrdiff_t>(bytes / sizeof(*first));
          }
        };
        (open(std::type_identity<Part>{}, std::integral_constant<std::size_t, destination_of<I, Part...>()>{}), ...);
      }(std::index_sequence_for<Part...>{});
      T numbers[static_cast<std::size_t>(graph_of_answer::numbers) + 1];
      auto const clear = [&](auto is_cleared_late) {
        int first = 0;
        auto const zero = [&]<class P, std::size_t J>(std::type_identity<P>, std::integral_constant<std::size_t, J>) {
          if constexpr (data_sequence<P>) {
            bool all_late = true;
            for (int end = first + count_entries<element_of<P>>; first < end; ++first)
              all_late = is_cleared_late(first) && all_late;
            if (!all_late) visit_held(std::get<J>(to.all), [](auto& number) { number = 0; });
          }
        };
        [&]<std::size_t... I>(std::index_sequence<I...>) {
          (zero(std::type_identity<Part>{}, std::integral_constant<std::size_t, destination_of<I, Part...>()>{}), ...);
        }(std::index_sequence_for<Part...>{});
      };
      if constexpr (Adds)
        run<elements>(kept, numbers, places, rooms, nullptr, arguments..., extras...);
      else
        run<elements>(kept, numbers, places, rooms, clear, arguments..., extras...);
      return hand_out<T>(parts, to, static_cast<T const*>(numbers));
    }
  }
  template <class D, class A>
  static void check_overlap(int number, D const& destination, A const& argument) {
    if constexpr (data_sequence<A>)
      if (overlap(destination, argument))
        refuse_with<data_misuse>(
            "destination ", number,
            " of this call is memory of an argument, which is still to be read when it is written");
  }
  template <std::size_t Other, class D>
  static void check_apart(int number, D const& destination, auto const& other) {
    if constexpr (requires { other.data(); })
      if (overlap(destination, other))
        refuse_with<data_misuse>("destination ", number, " of this call is memory of destination ", Other);
  }
  // Whether two rows have memory in common.
  static bool overlap(auto const& a, auto const& b) {
    auto const begin = [](auto const& s) { return reinterpret_cast<std::uintptr_t>(s.data()); };
    auto const end = [&](auto const& s) { return begin(s) + static_cast<std::size_t>(s.size()) * sizeof(*s.data()); };
    return begin(a) < end(b) && begin(b) < end(a);
  }
};

}  // namespace chainrule::detail::inline CHAINRULE_TARGET
