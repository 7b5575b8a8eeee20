// SPDX-License-Identifier: BSL-1.0
// A call of a question about a function of sequences: where their elements stand, where the answer goes, and the run of
// its loops. Next: query.hpp.
#pragma once

#include "../code/check_indices.hpp"
#include "../code/run_loop.hpp"
#include "data_layout.hpp"
#include "loop_answer.hpp"

namespace chainrule::detail::inline CHAINRULE_TARGET {

template <class... Part>
constexpr bool holds_a_matrix(part_types<Part...>) {
  return (is_hessian_values<Part> || ...);
}

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

  /// What calls use and keep: workspaces, and where the entries of a matrix go.
  struct memory {
    tabulated<T> workspaces[static_cast<std::size_t>(plan::plan.size.workspaces) + 1];
    matrix_places matrix;
    bool is_checking = false;  ///< whether the next call looks at indices that are data
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
      kept.matrix.finish(rows_of_matrix(arguments...));
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

  static answer evaluate(memory& kept, Arguments const&... arguments, Extras const&... extras) {
    answer result{};
    lengths_of_containers lengths(kept, arguments...);
    using containers = typename containers_in<answer>::list;
    char* places[static_cast<std::size_t>(containers::count) + 1]{};
    char** to = places;
    auto const skip = [](auto&) {};
    visit_answer(result, skip, [&](auto& container) {
      make_room(container, lengths.template next<std::remove_reference_t<decltype(container)>>());
      write_addresses<char>(container.data(), to);
    });
    T numbers[static_cast<std::size_t>(graph_of_answer::numbers) + 1];
    run<containers>(
        kept, numbers, places, [] {}, arguments..., extras...);
    T const* next = numbers;
    visit_answer(
        result, [&](auto& number) { number = *next++; },
        [&](auto& container) {
          if constexpr (is_hessian_values<std::remove_reference_t<decltype(container)>>)
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
  template <bool Adds, class... D>
  static auto answer_into(memory& kept, destinations<Adds, D...> const& to, Arguments const&... arguments,
                          Extras const&... extras) {
    using parts = typename flat_parts<answer>::list;
    return into_parts(parts{}, kept, to, arguments..., extras...);
  }

  /// Writes the numbers of the answer and adds to destinations; `begin()` is called once nothing is refused any more.
  template <class Destinations>
  static void run(memory& kept, T* results, char* const* places_of_answer, auto begin, Arguments const&... arguments,
                  Extras const&... extras) {
    constexpr int workspace_count = plan::plan.size.workspaces;
    using layout = typename layout_for<Destinations>::type;
    T numbers[static_cast<std::size_t>((numbers_of<Arguments>::count + ... + 0)) + 1];
    T* next = numbers;
    (flatten_numbers(arguments, next), ...);
    T directions[static_cast<std::size_t>((numbers_of<Extras>::count + ... + 0)) + 1];
    next = directions;
    (flatten_numbers(extras, next), ...);
    auto const integers = integers_of(arguments...);
    char const* places[static_cast<std::size_t>(components::count) + 1]{};
    char const** to = places;
    (write_components(arguments, to), ...);
    (write_components(extras, to), ...);
    char* all_places[static_cast<std::size_t>(Destinations::count + workspace_count) + 1]{};
    for (int d = 0; d < Destinations::count; ++d) all_places[d] = places_of_answer[d];
    std::ptrdiff_t lengths[static_cast<std::size_t>(components::count) + 1]{};
    std::ptrdiff_t* next_length = lengths;
    (write_lengths(arguments, next_length), ...);
    (write_lengths(extras, next_length), ...);
    using reader = code::index_reader<plan, layout>;
    std::ptrdiff_t kept_integers[static_cast<std::size_t>(reader::kept_count * reader::most_lanes) + 1];
    typename layout::environment const data{
        numbers,         directions,   integers.data(), places,        all_places,
        kept.workspaces, &kept.matrix, lengths,         kept_integers, kept.is_checking || always_checks};
    // What the function itself reads, whatever of it the answer needs.
    code::index_check<plan_of_result, layout>::run(data);
    check_extras(arguments..., extras...);
    begin();
    kept.matrix.begin();
    code::loop_code<plan, layout>::run(data, results);
  }

  /// Lengths, rows and columns, and integers: what a traced function knows of its data at run time.
  static std::array<std::ptrdiff_t, 2 * sizeof...(Arguments) + 1> integers_of(Arguments const&... arguments) {
    std::array<std::ptrdiff_t, 2 * sizeof...(Arguments) + 1> all{};
    std::ptrdiff_t* next = all.data();
    (write_integer(arguments, next), ...);
    return all;
  }

 private:
  // Elements of destinations are those of the answer, or their numbers in a row.
  template <class Part>
  struct destination_element {
    using list = element_list<>;
  };
  template <data_sequence Part>
  struct destination_element<Part> {
    using list = element_list<element_of<Part>>;
  };

  template <class... Part, bool Adds, class... D>
  static auto into_parts(part_types<Part...> parts, memory& kept, destinations<Adds, D...> const& to,
                         Arguments const&... arguments, Extras const&... extras) {
    if constexpr (!destinations_are_sound(part_types<Part...>{}, std::type_identity<destinations<Adds, D...>>{})) {
      return no_answer{};
    } else {
      lengths_of_containers lengths(kept, arguments...);
      using elements = typename join_elements<typename destination_element<Part>::list...>::type;
      char* places[static_cast<std::size_t>(elements::count) + 1]{};
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
            }
            (std::make_index_sequence<J>{});
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
            write_addresses<char>(destination.size() == 0 ? nullptr : first, place);
          }
        };
        (open(std::type_identity<Part>{}, std::integral_constant<std::size_t, destination_of<I, Part...>()>{}), ...);
      }
      (std::index_sequence_for<Part...>{});
      T numbers[static_cast<std::size_t>(graph_of_answer::numbers) + 1];
      auto const clear = [&] {
        if constexpr (!Adds) [&]<std::size_t... I>(std::index_sequence<I...>) {
            auto const zero = [&]<class P, std::size_t J>(std::type_identity<P>,
                                                          std::integral_constant<std::size_t, J>) {
              if constexpr (data_sequence<P>) visit_held(std::get<J>(to.all), [](auto& number) { number = 0; });
            };
            (zero(std::type_identity<Part>{}, std::integral_constant<std::size_t, destination_of<I, Part...>()>{}),
             ...);
          }
        (std::index_sequence_for<Part...>{});
      };
      run<elements>(kept, numbers, places, clear, arguments..., extras...);
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

  // Containers of an answer are as long as the arguments that are differentiated by, in their order; those about a
  // result that is a table as that.
  class lengths_of_containers {
    static constexpr bool is_sequence[]{data_sequence<Arguments>..., false};
    std::size_t lengths[sizeof...(Arguments) + 1];
    std::size_t nonzeros;
    std::size_t of_result = 0;
    int by = 0;

   public:
    lengths_of_containers(memory const& kept, Arguments const&... arguments)
        : lengths{length_of(arguments)..., 0}, nonzeros(kept.matrix.pattern.columns.size()) {
      if constexpr (is_about_a_table) {
        of_result = length_of_result(arguments...);
      }
    }
    template <class Part>
    std::size_t next() {
      if constexpr (is_hessian_values<std::remove_const_t<Part>>) return nonzeros;
      if constexpr (is_about_a_table) return of_result;
      while (!is_sequence[signature_type::chosen.rows[by]]) ++by;
      return lengths[signature_type::chosen.rows[by++]];
    }
  };
  using trace = graph::traced_function<Function, Arguments...>;
  static constexpr bool is_about_a_table = is_table<typename trace::result> && Question::takes != extra::weights;

  // How long a result is: an index made of lengths.
  struct plan_of_result {
    static constexpr auto const& nodes = graph::graph_of<trace>;
    static constexpr int destinations = 0;
  };
  struct integers_only {
    std::ptrdiff_t const* integers;
    char const* const* components = nullptr;
    std::ptrdiff_t* kept = nullptr;
  };
  static std::size_t length_of_result(Arguments const&... arguments) {
    auto const integers = integers_of(arguments...);
    constexpr graph::index length = [] {
      auto const g = graph::thawed(plan_of_result::nodes);
      return graph::length_of(g, g.roots[0]);
    }();
    using reader = code::index_reader<plan_of_result, typename layout_for<element_list<>>::type>;
    std::ptrdiff_t const found = reader::template at<length>(integers_only{integers.data()}, nullptr, 0, graph::none);
    return found > 0 ? static_cast<std::size_t>(found) : 0;
  }

  // As many as what is differentiated by has numbers.
  static std::size_t rows_of_matrix(Arguments const&... arguments) {
    std::size_t const lengths[]{length_of(arguments)..., 0};
    std::size_t count = 0;
    for (int i = 0; i < signature_type::chosen.count; ++i) {
      int const position = signature_type::chosen.rows[i];
      count += static_cast<std::size_t>(signature_type::leaf_counts[position]) *
               (signature_type::counts[position] == 0 ? lengths[position] : 1);
    }
    return count;
  }

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
    if constexpr (is_matrix<A>) {
      *to++ = static_cast<std::ptrdiff_t>(argument.rows());
      *to++ = static_cast<std::ptrdiff_t>(argument.columns());
    } else if constexpr (data_sequence<A>)
      *to++ = static_cast<std::ptrdiff_t>(argument.size());
    else if constexpr (plain_integer<A>)
      *to++ = static_cast<std::ptrdiff_t>(argument);
  }
  // Directions are as long as the arguments that they belong to, weights as the result.
  static void check_extras(Arguments const&... arguments, Extras const&... extras) {
    if constexpr (sizeof...(Extras) > 0) {
      std::size_t const given[]{length_of(extras)...}, lengths[]{length_of(arguments)..., 0};
      for (std::size_t k = 0; k < sizeof...(Extras); ++k) {
        std::size_t wanted = given[k];
        if constexpr (Question::takes == extra::directions) {
          int const position = signature_type::chosen.rows[k];
          if (signature_type::counts[position] == 0) wanted = lengths[position];
        } else if constexpr (is_table<typename trace::result>) {
          wanted = length_of_result(arguments...);
        }
        if (given[k] != wanted)
          refuse_with<data_misuse>(
              "argument ", sizeof...(Arguments) + k, " has ", given[k], " elements, and what it is ",
              Question::takes == extra::directions ? "the direction of" : "a weight for", " has ", wanted);
      }
    }
  }

  template <class A>
  static void write_lengths(A const& argument, std::ptrdiff_t*& to) {
    if constexpr (data_sequence<A>)
      for (int k = 0; k < count_components<A>; ++k) *to++ = static_cast<std::ptrdiff_t>(argument.size());
  }
  // Which argument each sequence is.
  template <class Destinations>
  struct layout_for {
    static constexpr auto numbered = [] {
      constexpr bool is_sequence[]{data_sequence<Arguments>..., data_sequence<Extras>..., false};
      std::array<int, sizeof...(Arguments) + sizeof...(Extras) + 1> all{};
      std::size_t next = 0;
      for (int k = 0; k < static_cast<int>(sizeof...(Arguments) + sizeof...(Extras)); ++k)
        if (is_sequence[k]) all[next++] = k;
      return all;
    }();
    template <std::size_t... K>
    static data_layout<components, Destinations, T, numbered[K]...> make(std::index_sequence<K...>);
    using type = decltype(make(std::make_index_sequence<sizeof...(Arguments) + sizeof...(Extras)>{}));
  };
  template <class A>
  static void write_components(A const& argument, char const**& to) {
    if constexpr (data_sequence<A>) write_addresses<char const>(argument.size() == 0 ? nullptr : argument.data(), to);
  }
};

}  // namespace chainrule::detail::inline CHAINRULE_TARGET
