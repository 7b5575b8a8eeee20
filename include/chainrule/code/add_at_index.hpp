// SPDX-License-Identifier: BSL-1.0
// What is added at indices: rows of memory where an index follows its loop, else number by number, or two neighbouring
// numbers at a time; and entries of matrices. Next: round.hpp.
#pragma once

#include "read_index.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// `Data` is as index_values.hpp says.
template <class Plan, class Data>
class index_adder : public index_reader<Plan, Data> {
  using values = index_values<Plan, Data>;
  using index = graph::index;
  static constexpr auto const& g = Plan::nodes;

 public:
  using values::step, values::is_surely_there, values::is_made_of_within;
  /// The value of an index in a lane of the rounds of `loop`.
  template <index I>
  [[gnu::always_inline]] static std::ptrdiff_t at(auto const& data, std::ptrdiff_t const* indices, int lane,
                                                  index loop) {
    return values::template at<I>(data, indices, lane, loop);
  }

  /// The places of the next entries of the matrix; nullptr while they are being found.
  [[gnu::always_inline]] static int const* next_places(auto const& data, int count) {
    if constexpr (requires { data.block; })
      return data.block->take(count, *data.matrix);
    else
      return data.matrix->is_finding ? nullptr : data.matrix->take(count);
  }

  /// Adds one number or two neighbouring ones to the matrix, at the next of the places that were found; or finds one.
  template <int Destination, index Row, index Column, bool IsPair, bool IsTaken, class T>
  [[gnu::always_inline]] static void enter_numbers(T const* from, int const*& places, auto const& data,
                                                   std::ptrdiff_t const* indices) {
    if (places == nullptr) [[unlikely]]
      return data.matrix->find(values::template number_at<Row>(data, indices, 0, graph::none),
                               values::template number_at<Column>(data, indices, 0, graph::none),
                               !is_surely_there(Row, Column), IsPair ? 2 : 1);
    int const place = *places++;
    if constexpr (requires { data.block; }) {
      data.template add<Destination>(place, IsTaken ? -from[0] : from[0]);
      if constexpr (IsPair) data.template add<Destination>(place + 1, IsTaken ? -from[1] : from[1]);
    } else if (is_surely_there(Row, Column) || place >= 0)
      add_at<Destination, IsPair, IsTaken>(
          data.destinations[Destination] +
              place * std::ptrdiff_t(sizeof(typename Data::template destination<Destination>)),
          from);
  }

  /// Enters a value of each lane that is used into the matrix, at the place that was found for it; or finds places.
  template <int Destination, index Row, index Column, index Loop, class V>
  [[gnu::always_inline]] static void enter(V const& value, auto const& data, std::ptrdiff_t const* indices, int used,
                                           int first) {
    if constexpr (requires { data.block; }) return enter_in_block<Destination, Row, Column>(value, data, used, first);
    auto& matrix = *data.matrix;
    if (matrix.is_finding) [[unlikely]] {
      for (int lane = first; lane < used; ++lane)
        matrix.find(values::template number_at<Row>(data, indices, lane, Loop),
                    values::template number_at<Column>(data, indices, lane, Loop), !is_surely_there(Row, Column));
      return;
    }
    using entry = typename Data::template destination<Destination>;
    auto* const to = reinterpret_cast<entry*>(data.destinations[Destination]);
    int const* const places = matrix.take(used - first) - first;
    if constexpr (!has_lanes<V>) {
      if (places[0] >= 0) to[places[0]] += static_cast<entry>(value);
    } else {
      for_lanes<V>(used, first, [&](int lane) __attribute__((always_inline)) {
        if (is_surely_there(Row, Column) || places[lane] >= 0) to[places[lane]] += static_cast<entry>(value[lane]);
      });
    }
  }

  // The same where blocks of rounds run at the same time.
  template <int Destination, index Row, index Column, class V>
  [[gnu::always_inline]] static void enter_in_block(V const& value, auto const& data, int used, int first) {
    int const* const places = data.block->take(used - first, *data.matrix) - first;
    for (int lane = first; lane < used; ++lane) {
      if constexpr (has_lanes<V>)
        data.template add<Destination>(places[lane], value[lane]);
      else
        data.template add<Destination>(places[lane], value);
    }
  }

  /// Whether what lanes add at an index stands in a row.
  template <class V, int Destination, index At, index Loop>
  static constexpr bool adds_a_row() {
    using entry = typename Data::template destination<Destination>;
    if constexpr (!has_lanes<V> || !is_lanes_of<V, entry>)
      return false;
    else
      return step(At, Loop) == 1 && Data::template destination_stride<Destination> == sizeof(entry);
  }

  /// Adds to the row of a destination that stands at an index and `offset`.
  template <int Destination, index At, index Loop, class V>
  [[gnu::always_inline]] static void add_row(V const& value, auto const& data, std::ptrdiff_t const* indices,
                                             std::ptrdiff_t offset) {
    using entry = typename V::value_type;
    if constexpr (requires { data.block; })
      return data.template add_row<Destination>(at<At>(data, indices, 0, Loop) + offset, value);
    auto* const to = reinterpret_cast<entry*>(data.destinations[Destination]) + at<At>(data, indices, 0, Loop) + offset;
    (V::load_unaligned(to) + value).store_unaligned(to);
  }

  /// Adds a value of each lane that is used to a destination.
  template <int Destination, index At, index Loop, class V>
  [[gnu::always_inline]] static void add(V const& value, auto const& data, std::ptrdiff_t const* indices, int used,
                                         int first = 0) {
    using entry = typename Data::template destination<Destination>;
    constexpr std::ptrdiff_t stride = Data::template destination_stride<Destination>;
    if constexpr (is_wide<Destination>()) return add_to_lanes<Destination, At, Loop>(value, data, indices, used);
    auto const add_one = [&](int lane, auto number) __attribute__((always_inline)) {
      std::ptrdiff_t const where = at<At>(data, indices, lane, Loop);
      if constexpr (requires { data.block; })
        data.template add<Destination>(where, static_cast<entry>(number));
      else if (is_surely_there(At) || where >= 0)
        *reinterpret_cast<entry*>(data.destinations[Destination] + where * stride) += static_cast<entry>(number);
    };
    if constexpr (!has_lanes<V>) {
      add_one(0, value);
    } else {
      if constexpr (adds_a_row<V, Destination, At, Loop>())
        if (used == static_cast<int>(V::size)) [[likely]]
          return add_row<Destination, At, Loop>(first == 0 ? value : from_lane(value, first), data, indices, 0);
      for_lanes<V>(used, first, [&](int lane) __attribute__((always_inline)) { add_one(lane, value[lane]); });
    }
  }

  // Whether a destination is a sequence whose elements have a number for each lane.
  template <int Destination>
  static constexpr bool is_wide() {
    if constexpr (Destination < Plan::destinations)
      return false;
    else
      return lane_choice<Plan, Data>::lane_loop_of_workspace(Destination - Plan::destinations) != graph::none;
  }
  // Adds each lane to its own number of an element. Lanes that are not used are read by nobody.
  template <int Destination, index At, index Loop, class V>
  [[gnu::always_inline]] static void add_to_lanes(V const& value, auto const& data, std::ptrdiff_t const* indices,
                                                  [[maybe_unused]] int used) {
    using T = typename V::value_type;
    constexpr auto width = static_cast<std::ptrdiff_t>(V::size);
    T* const begin = reinterpret_cast<T*>(data.destinations[Destination]);
    if constexpr (step(At, Loop) == 0) {
      std::ptrdiff_t const where = at<At>(data, indices, 0, Loop);
      if (!is_surely_there(At) && where < 0) return;
      T* const to = begin + where * width;
      (V::load_unaligned(to) + value).store_unaligned(to);
    } else {
      for (int lane = 0; lane < used; ++lane)
        if (std::ptrdiff_t const where = at<At>(data, indices, lane, Loop); is_surely_there(At) || where >= 0)
          begin[where * width + lane] += value[lane];
    }
  }

  /// Zeros before lane `first`.
  template <class T, int Width>
  [[gnu::always_inline]] static lanes<T, Width> from_lane(lanes<T, Width> const& value, int first) {
    return select(lanes<T, Width>::numbered() >= lanes<T, Width>(first), value, lanes<T, Width>(0));
  }

 private:
  template <int Destination, bool IsPair, bool IsTaken, class T>
  [[gnu::always_inline]] static void add_at(char* to, T const* from) {
    using entry = typename Data::template destination<Destination>;
    if constexpr (IsPair) {
      add_pair<IsTaken>(reinterpret_cast<T*>(to), from);
    } else {
      auto& sum = *reinterpret_cast<entry*>(to);
      sum = plus<IsTaken>(sum, static_cast<entry>(*from));
    }
  }
  // what(lane) for the lanes from `first` on that are used.
  template <class V>
  [[gnu::always_inline]] static void for_lanes(int used, int first, auto what) {
    if (used == static_cast<int>(V::size) && first == 0) [[likely]]
      [&]<int... K>(std::integer_sequence<int, K...>) __attribute__((always_inline)) {
        (what(K), ...);
      }(std::make_integer_sequence<int, static_cast<int>(V::size)>{});
    else
      for (int lane = first; lane < used; ++lane) what(lane);
  }

  // Of a row and a column, which are made of indices.
  static constexpr bool is_surely_there(index row, index column) {
    return !is_made_of_within(row) && !is_made_of_within(column);
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET
