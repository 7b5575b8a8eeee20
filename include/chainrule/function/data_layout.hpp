// SPDX-License-Identifier: BSL-1.0
// Where the data of a call stand, and where its answer goes, as generated loops ask. Next: call_with_sequences.hpp.
#pragma once

#include <cstddef>
#include <cstdint>

#include "../base/target.hpp"
#include "elements.hpp"
#include "into.hpp"
#include "matrix_places.hpp"

namespace chainrule::detail::inline CHAINRULE_TARGET {

/// What a plan's code asks about the data of a call.
template <class Components, class Destinations, class T, int... ArgumentOfSequence>
struct data_layout {
  using number = T;
  static constexpr int argument_of(int c) {
    constexpr int arguments[]{ArgumentOfSequence..., 0};
    return arguments[Components::owner(c)];
  }
  template <int C>
  using component = typename Components::template entry<C>;
  static constexpr bool is_integer(int c) { return Components::is_integer(c); }
  template <int C>
  static constexpr std::ptrdiff_t stride = Components::template stride<C>;
  /// Whether the next component of the same element stands directly behind this one.
  static constexpr bool is_followed(int c) { return Components::is_followed(c); }
  static constexpr bool is_followed_destination(int d) { return Destinations::is_followed(d); }
  // Workspaces come after the destinations of the answer.
  static constexpr bool is_workspace(int d) { return d >= Destinations::count; }
  template <int D, bool = is_workspace(D)>
  struct destination_entry {
    using type = typename Destinations::template entry<D>;
    static constexpr std::ptrdiff_t stride = Destinations::template stride<D>;
  };
  template <int D>
  struct destination_entry<D, true> {
    using type = T;
    static constexpr std::ptrdiff_t stride = sizeof(T);
  };
  template <int D>
  using destination = typename destination_entry<D>::type;
  template <int D>
  static constexpr std::ptrdiff_t destination_stride = destination_entry<D>::stride;

  struct environment {
    T const* numbers;
    T const* directions;
    std::ptrdiff_t const* integers;
    char const* const* components;
    char** destinations;
    tabulated<T>* workspaces;
    matrix_places* matrix;
    std::ptrdiff_t const* lengths;  ///< of the sequences that components belong to
    std::ptrdiff_t const* rooms;    ///< elements that the answer's destinations have
    std::ptrdiff_t* kept;           ///< integers that are data, of the rounds that run
    bool checks;                    ///< whether indices that are data are looked at
    bool clears;                    ///< whether destinations of the answer become zeros, but for what is added

    /// Refuses an index that a component's sequence does not have.
    void check(int component, std::ptrdiff_t at) const {
      if (at < 0 || at >= lengths[component]) [[unlikely]]
        refuse_with<data_misuse>("element ", at, " of argument ", argument_of(component),
                                 " is read (arguments are counted from 0), which has ", lengths[component],
                                 " elements: give all data the lengths that the function's ranges go through");
    }

    /// The same of a table, and of an argument of which only the derivative is read.
    static void check_table(std::ptrdiff_t length, std::ptrdiff_t at) { check_length("a table", length, at); }
    void check_room(int destination, std::ptrdiff_t at) const { check_length("an argument", rooms[destination], at); }
    static void check_length(char const* what, std::ptrdiff_t length, std::ptrdiff_t at) {
      if (at < 0 || at >= length) [[unlikely]]
        refuse_with<data_misuse>("element ", at, " of ", what, " is read, which has ", length,
                                 " elements: give all data the lengths that the function's ranges go through");
    }

    /// Makes a workspace one of zeros, which are the elements from `first` on.
    void clear(int which, std::ptrdiff_t length, std::ptrdiff_t first = 0) const {
      std::size_t const size = length < 0 ? 0 : static_cast<std::size_t>(length);
      tabulated<T>& memory = workspaces[which];
      if (memory.size() < size) memory = tabulated<T>(size);
      for (std::size_t i = 0; i < size; ++i) memory[i] = T(0);
      destinations[Destinations::count + which] = reinterpret_cast<char*>(
          reinterpret_cast<std::uintptr_t>(memory.data()) - static_cast<std::uintptr_t>(first) * sizeof(T));
    }
  };
};

}  // namespace chainrule::detail::inline CHAINRULE_TARGET
