// SPDX-License-Identifier: BSL-1.0
// What a call with sequences knows of lengths: those of its data, of its answer, of what comes after the arguments; and
// the integers among its arguments. Next: call_with_sequences.hpp.
#pragma once

#include "../code/read_index.hpp"
#include "data_layout.hpp"
#include "program.hpp"

namespace chainrule::detail::inline CHAINRULE_TARGET {

template <class Question, class Function, class By, class Arguments, class Extras>
struct sizes_of_call;
template <class Question, class Function, class By, class... Arguments, class... Extras>
struct sizes_of_call<Question, Function, By, std::tuple<Arguments...>, std::tuple<Extras...>> {
  using signature_type = signature<By, Arguments...>;
  using T = typename numbers_of_all<numbers_in<Arguments>..., numbers_in<Extras>...>::type;
  using components = components_of<Arguments..., Extras...>;

  /// Lengths, rows and columns, and integers: what a traced function knows of its data at run time.
  static std::array<std::ptrdiff_t, 2 * sizeof...(Arguments) + 1> integers_of(Arguments const&... arguments) {
    std::array<std::ptrdiff_t, 2 * sizeof...(Arguments) + 1> all{};
    std::ptrdiff_t* next = all.data();
    (write_integer(arguments, next), ...);
    return all;
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
    lengths_of_containers(matrix_places const& matrix, Arguments const&... arguments)
        : lengths{length_of(arguments)..., 0}, nonzeros(matrix.pattern.columns.size()) {
      if constexpr (is_about_a_table) {
        of_result = length_of_result(arguments...);
      }
    }
    template <class Part>
    std::size_t next() {
      if constexpr (is_matrix_values<std::remove_const_t<Part>>) return nonzeros;
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
      graph::graph g;
      g = graph::thawed(plan_of_result::nodes);
      return graph::length_of(g, g.roots[0]);
    }();
    using reader = code::index_reader<plan_of_result, typename layout_for<element_list<>>::type>;
    std::ptrdiff_t const found = reader::template at<length>(integers_only{integers.data()}, nullptr, 0, graph::none);
    return found > 0 ? static_cast<std::size_t>(found) : 0;
  }

  // A Hessian has a row for each number that is differentiated by, a Jacobian one for each number of the result.
  static std::size_t rows_of_matrix(Arguments const&... arguments) {
    if constexpr (Question::has_second_derivatives)
      return columns_of_matrix(arguments...);
    else if constexpr (is_table<typename trace::result>)
      return length_of_result(arguments...) * static_cast<std::size_t>(numbers_of<typename trace::result>::count);
    else
      return static_cast<std::size_t>(numbers_of<typename trace::result>::count);
  }
  static std::size_t columns_of_matrix(Arguments const&... arguments) {
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
