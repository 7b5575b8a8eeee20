// SPDX-License-Identifier: BSL-1.0
// Indices at run time, and what is read and added at them: rows of memory where an index follows its loop, else number
// by number. Next: run_loop.hpp.
#pragma once

#include <cstddef>
#include <type_traits>

#include "index_analysis.hpp"
#include "lanes.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

template <class V>
inline constexpr bool has_lanes = false;
template <class T, int Width>
inline constexpr bool has_lanes<lanes<T, Width>> = true;
template <class V, class T>
inline constexpr bool is_lanes_of = false;
template <class T, int Width>
inline constexpr bool is_lanes_of<lanes<T, Width>, T> = true;

/// `Data` has
///   component<C>            the type of component number C of the sequences, and stride<C>, the distance of two of
///                           them in bytes
///   sequence_of[C]          which sequence it is a part of
///   destination_stride<D>   of destination D, whose numbers are of type destination<D>
///   number                  the type that is computed in; also that of the destinations that come after the last one,
///                           which are workspaces
///   environment             what a call has: numbers, directions, integers, components, destinations
template <class Plan, class Data>
class index_reader : public index_analysis<Plan> {
  using analysis = index_analysis<Plan>;
  using index = graph::index;
  static constexpr auto const& g = Plan::nodes;
  using analysis::node;
  template <class Operation>
  static constexpr bool is(index i) {
    return analysis::template is<Operation>(i);
  }

 public:
  using analysis::depth_of, analysis::loop_of, analysis::step, analysis::is_from_data, analysis::unknown;

  // Integers that are data are looked up once in each round and kept, for each lane.
  static constexpr int most_lanes = 16;
  static constexpr bool is_kept(index i) {
    if (!is<operation::element_>(i) || node(node(i).operands[0]).operation != graph::sequence_argument) return false;
    return Data::is_integer(node(node(i).operands[0]).operands[0]) && loop_of(i) != graph::none;
  }
  static constexpr int kept_count = [] {
    int count = 0;
    for (index i = 0; i < g.size.nodes; ++i) count += is_kept(i) ? 1 : 0;
    return count;
  }();
  static constexpr int kept_slot(index i) {
    if (!is_kept(i)) return -1;
    int slot = 0;
    for (index k = 0; k < i; ++k) slot += is_kept(k) ? 1 : 0;
    return slot;
  }
  static constexpr index kept_node(int slot) {
    for (index i = 0;; ++i)
      if (is_kept(i) && kept_slot(i) == slot) return i;
  }
  /// Looks up what is kept for the rounds of a loop; lanes that are not used have the values of the last one that is.
  template <index Loop, int Width>
  [[gnu::always_inline]] static void keep(auto const& data, std::ptrdiff_t const* indices, int used) {
    [&]<int... S>(std::integer_sequence<int, S...>) __attribute__((always_inline)) {
      (keep_one<Loop, Width, S>(data, indices, used), ...);
    }(std::make_integer_sequence<int, kept_count>{});
  }
  template <index Loop, int Width, int Slot>
  [[gnu::always_inline]] static void keep_one([[maybe_unused]] auto const& data,
                                              [[maybe_unused]] std::ptrdiff_t const* indices,
                                              [[maybe_unused]] int used) {
    constexpr index node = kept_node(Slot);
    if constexpr (loop_of(node) == Loop)
      for (int lane = 0; lane < Width; ++lane)
        data.kept[Slot * most_lanes + lane] = look_up<node>(data, indices, lane < used ? lane : used - 1, Loop);
  }
  template <index I>
  [[gnu::always_inline]] static std::ptrdiff_t look_up(auto const& data, std::ptrdiff_t const* indices, int lane,
                                                       index loop) {
    constexpr auto n = g.nodes[I];
    constexpr int component = g.nodes[n.operands[0]].operands[0];
    using entry = typename Data::template component<component>;
    entry value{};
    std::ptrdiff_t const where = at<n.operands[1]>(data, indices, lane, loop);
    if constexpr (is_from_data(n.operands[1]))
      if (data.checks) [[unlikely]]
        data.check(component, where);
    if (is_surely_there(n.operands[1]) || where >= 0)
      __builtin_memcpy(&value, data.components[component] + where * Data::template stride<component>, sizeof(entry));
    return static_cast<std::ptrdiff_t>(value);
  }

  /// The value of an index in a lane of the rounds of `loop`.
  template <index I>
  [[gnu::always_inline]] static std::ptrdiff_t at(auto const& data, std::ptrdiff_t const* indices, int lane,
                                                  index loop) {
    constexpr auto n = g.nodes[I];
    if constexpr (n.operation == graph::constant) {
      return static_cast<std::ptrdiff_t>(g.constants[n.operands[0]].numerator);
    } else if constexpr (n.operation == graph::literal) {
      return static_cast<std::ptrdiff_t>(g.literals[n.operands[0]]);
    } else if constexpr (n.operation == graph::integer) {
      return data.integers[n.operands[0]];
    } else if constexpr (is<operation::loop_>(I)) {
      return indices[depth_of(I) - 1] + (I == loop ? lane : 0);
    } else if constexpr (is<operation::element_>(I)) {
      constexpr int slot = kept_slot(I);
      if constexpr (slot >= 0)
        if (loop == loop_of(I)) return data.kept[slot * most_lanes + lane];
      return look_up<I>(data, indices, lane, loop);
    } else if constexpr (is<operation::negate_>(I)) {
      return -at<n.operands[0]>(data, indices, lane, loop);
    } else if constexpr (is<operation::trunc_>(I)) {
      constexpr auto quotient = g.nodes[n.operands[0]];
      std::ptrdiff_t const by = at<quotient.operands[1]>(data, indices, lane, loop);
      return by == 0 ? 0 : at<quotient.operands[0]>(data, indices, lane, loop) / by;
    } else if constexpr (is<operation::within_>(I)) {
      std::ptrdiff_t const length = at<n.operands[1]>(data, indices, lane, loop),
                           a = at<n.operands[0]>(data, indices, lane, loop);
      return a < 0 && length > 0 ? 0 : a < length ? a : length - 1;
    } else if constexpr (is<operation::square_>(I)) {
      std::ptrdiff_t const a = at<n.operands[0]>(data, indices, lane, loop);
      return a * a;
    } else {
      std::ptrdiff_t const a = at<n.operands[0]>(data, indices, lane, loop),
                           b = at<n.operands[1]>(data, indices, lane, loop);
      if constexpr (is<operation::add_>(I))
        return a + b;
      else if constexpr (is<operation::subtract_>(I))
        return a - b;
      else if constexpr (is<operation::multiply_>(I))
        return a * b;
      else
        return b == 0 ? 0 : a % b;
    }
  }

  /// An element, or an index as a number, in each lane; lanes that are not used have the value of the last one that
  /// is.
  template <class V, index I, index Loop>
  [[gnu::always_inline]] static V read(auto const& data, std::ptrdiff_t const* indices, int used) {
    constexpr auto n = g.nodes[I];
    if constexpr (is<operation::index_as_number_>(I)) {
      return in_lanes < V, (Loop == graph::none ? 0 : step(n.operands[0], Loop)) ==
                               0 > (used, [&](int lane) { return at<n.operands[0]>(data, indices, lane, Loop); });
    } else if constexpr (g.nodes[n.operands[0]].operation != graph::sequence_argument) {
      // A computed sequence.
      using entry = typename Data::number;
      constexpr int grows = Loop == graph::none ? 0 : step(n.operands[1], Loop);
      auto const* const begin = reinterpret_cast<entry const*>(
          data.destinations[Plan::destinations + Plan::plan.workspace_of(n.operands[0])]);
      if constexpr (grows == 1 && is_lanes_of<V, entry>)
        if (used == static_cast<int>(V::size)) [[likely]]
          return V::load_unaligned(begin + at<n.operands[1]>(data, indices, 0, Loop));
      return in_lanes < V, grows == 0 > (used, [&](int lane) __attribute__((always_inline)) {
                                      std::ptrdiff_t const where = at<n.operands[1]>(data, indices, lane, Loop);
                                      return is_surely_there(n.operands[1]) || where >= 0 ? begin[where] : entry(0);
                                    });
    } else {
      constexpr int component = g.nodes[n.operands[0]].operands[0];
      constexpr int grows = Loop == graph::none ? 0 : step(n.operands[1], Loop);
      using entry = typename Data::template component<component>;
      constexpr std::ptrdiff_t stride = Data::template stride<component>;
      auto const element = [&](int lane) __attribute__((always_inline)) {
        entry value{};
        std::ptrdiff_t const where = at<n.operands[1]>(data, indices, lane, Loop);
        if constexpr (is_from_data(n.operands[1]))
          if (data.checks) [[unlikely]]
            data.check(component, where);
        if (is_surely_there(n.operands[1]) || where >= 0)
          __builtin_memcpy(&value, data.components[component] + where * stride, sizeof(entry));
        return value;
      };
      if constexpr (grows == 1 && stride == sizeof(entry) && is_lanes_of<V, entry>)
        if (used == static_cast<int>(V::size)) [[likely]]
          return V::load_unaligned(reinterpret_cast<entry const*>(data.components[component] +
                                                                  at<n.operands[1]>(data, indices, 0, Loop) * stride));
      return in_lanes < V, grows == 0 > (used, element);
    }
  }

  /// Enters a value of each lane that is used into the matrix, at the place that was found for it; or finds places.
  template <int Destination, index Row, index Column, index Loop, class V>
  [[gnu::always_inline]] static void enter(V const& value, auto const& data, std::ptrdiff_t const* indices, int used,
                                           int first) {
    if constexpr (requires { data.block; }) return enter_in_block<Destination, Row, Column>(value, data, used, first);
    auto& matrix = *data.matrix;
    if (matrix.is_finding) [[unlikely]] {
      for (int lane = first; lane < used; ++lane)
        matrix.find(at<Row>(data, indices, lane, Loop), at<Column>(data, indices, lane, Loop));
      return;
    }
    using entry = typename Data::template destination<Destination>;
    auto* const to = reinterpret_cast<entry*>(data.destinations[Destination]);
    int const* const places = matrix.next - first;
    matrix.next += used - first;
    if (matrix.next > matrix.last) [[unlikely]]
      matrix.refuse();
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
    int const* const places = data.block->next_place - first;
    data.block->next_place += used - first;
    if (data.block->next_place > data.block->last_place) [[unlikely]]
      data.matrix->refuse();
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

  /// Zeros before lane `first`.
  template <class T, int Width>
  [[gnu::always_inline]] static lanes<T, Width> from_lane(lanes<T, Width> const& value, int first) {
    return select(lanes<T, Width>::numbered() >= lanes<T, Width>(first), value, lanes<T, Width>(0));
  }

 private:
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

  static constexpr bool is_surely_there(index i) { return !is<operation::within_>(i); }
  // Of a row and a column, which are made of indices.
  static constexpr bool is_surely_there(index row, index column) {
    if (is<operation::within_>(row) || is<operation::within_>(column)) return false;
    for (index const i : {row, column})
      for (index const operand : g.nodes[i].operands)
        if (!graph::is_leaf(g.nodes[i]) && operand != graph::none && is<operation::within_>(operand)) return false;
    return true;
  }

  template <class V, bool AllTheSame, class Element>
  [[gnu::always_inline]] static V in_lanes([[maybe_unused]] int used, Element element) {
    if constexpr (!has_lanes<V>) {
      return static_cast<V>(element(0));
    } else {
      using T = typename V::value_type;
      if constexpr (AllTheSame) {
        return V(static_cast<T>(element(0)));
      } else {
        // Put together in registers: memory that was written number by number is slow to read as a row.
        if (used == static_cast<int>(V::size)) [[likely]]
          return [&]<int... K>(std::integer_sequence<int, K...>) __attribute__((always_inline)) {
            return V(typename V::vector{static_cast<T>(element(K))...});
          }(std::make_integer_sequence<int, static_cast<int>(V::size)>{});
        T all[V::size];
        for (int lane = 0; lane < static_cast<int>(V::size); ++lane)
          all[lane] = static_cast<T>(element(lane < used ? lane : used - 1));
        return V::load_unaligned(all);
      }
    }
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET
