// SPDX-License-Identifier: BSL-1.0
// What is read at indices: rows of memory where an index follows its loop, else number by number, or two neighbouring
// numbers at a time. Next: add_at_index.hpp.
#pragma once

#include <cstddef>
#include <type_traits>

#include "index_values.hpp"
#include "lane_choice.hpp"
#include "pairs.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

template <class V>
inline constexpr bool has_lanes = false;
template <class T, int Width>
inline constexpr bool has_lanes<lanes<T, Width>> = true;
template <class V, class T>
inline constexpr bool is_lanes_of = false;
template <class T, int Width>
inline constexpr bool is_lanes_of<lanes<T, Width>, T> = true;

/// `Data` is as index_values.hpp says.
template <class Plan, class Data>
class index_reader : public index_values<Plan, Data> {
  using values = index_values<Plan, Data>;
  using index = graph::index;
  static constexpr auto const& g = Plan::nodes;
  static constexpr auto node(index i) { return g.nodes[i]; }
  template <class Operation>
  static constexpr bool is(index i) {
    return node(i).operation == operation::opcode_of<Operation>;
  }

 public:
  using values::step, values::is_from_data, values::needs_a_look, values::is_surely_there;
  /// The value of an index in a lane of the rounds of `loop`.
  template <index I>
  [[gnu::always_inline]] static std::ptrdiff_t at(auto const& data, std::ptrdiff_t const* indices, int lane,
                                                  index loop) {
    return values::template at<I>(data, indices, lane, loop);
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
      constexpr int workspace = Plan::plan.workspace_of(n.operands[0]);
      auto const* const begin = reinterpret_cast<entry const*>(data.destinations[Plan::destinations + workspace]);
      if constexpr (lane_choice<Plan, Data>::lane_loop_of_workspace(workspace) != graph::none) {
        constexpr auto width = static_cast<std::ptrdiff_t>(V::size);
        auto const place = [&](int lane) __attribute__((always_inline)) {
          std::ptrdiff_t const where = at<n.operands[1]>(data, indices, lane, Loop);
          return begin + (is_surely_there(n.operands[1]) || where >= 0 ? where * width + lane : 0);
        };
        if constexpr (grows == 0)
          return V::load_unaligned(place(0));
        else
          return in_lanes<V, false>(used, [&](int lane) { return *place(lane); });
      }
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
        if (is_surely_there(n.operands[1]) || where >= 0)
          __builtin_memcpy(&value, begin_of<component>(data) + where * stride, sizeof(entry));
        return value;
      };
      if constexpr (grows == 1 && stride == sizeof(entry) && is_lanes_of<V, entry>)
        if (used == static_cast<int>(V::size)) [[likely]]
          return V::load_unaligned(reinterpret_cast<entry const*>(data.components[component] +
                                                                  at<n.operands[1]>(data, indices, 0, Loop) * stride));
      return in_lanes < V, grows == 0 > (used, element);
    }
  }

  // Where a component of element 0 stands. The numbers of an element are found from its first one, so that one address
  // serves all.
  template <int Component>
  [[gnu::always_inline]] static char const* begin_of(auto const& data) {
    if constexpr (Component == 0 || !is_behind_another<Component>())
      return data.components[Component];
    else
      return begin_of<Component - 1>(data) + sizeof(typename Data::template component<Component - 1>);
  }
  template <int Component>
  static constexpr bool is_behind_another() {
    return Data::is_followed(Component - 1);
  }

  /// Whether an element's index is looked at in each round, where that is asked for.
  static constexpr bool is_checked(index i) {
    return is<operation::element_>(i) && needs_a_look(node(i).operands[1]) &&
           (node(node(i).operands[0]).operation == graph::sequence_argument ||
            length_of_table(node(i).operands[0]) != graph::none);
  }
  static constexpr index length_of_table(index sequence) {
    while (is<operation::add_>(sequence) || is<operation::sum_>(sequence)) sequence = node(sequence).operands[0];
    return is<operation::placed_>(sequence) ? node(sequence).operands[2] : graph::none;
  }
  /// Looks at the indices of an element in all lanes.
  template <index I, index Loop>
  static void check(auto const& data, std::ptrdiff_t const* indices, int used) {
    if constexpr (is_checked(I))
      for (int lane = 0; lane < used; ++lane) {
        std::ptrdiff_t const where = at<g.nodes[I].operands[1]>(data, indices, lane, Loop);
        if constexpr (node(node(I).operands[0]).operation == graph::sequence_argument)
          data.check(node(node(I).operands[0]).operands[0], where);
        else
          data.check_table(at<length_of_table(g.nodes[I].operands[0])>(data, indices, lane, Loop), where);
      }
  }

  /// Two neighbouring numbers of an element, in each lane: those of this component and the next one.
  template <class V, int Component, index At, index Loop>
  [[gnu::always_inline]] static auto read_pairs(auto const& data, std::ptrdiff_t const* indices, int used) {
    using T = typename V::value_type;
    constexpr int width = static_cast<int>(V::size);
    static constexpr T zeros[2]{};
    auto const place = [&](int lane) __attribute__((always_inline)) {
      std::ptrdiff_t const where = at<At>(data, indices, lane, Loop);
      return reinterpret_cast<T const*>(is_surely_there(At) || where >= 0
                                            ? data.components[Component] + where * Data::template stride<Component>
                                            : reinterpret_cast<char const*>(zeros));
    };
    if (used == width) [[likely]]
      return load_pairs<V>(place);
    T all[2][width];
    for (int lane = 0; lane < width; ++lane) {
      T const* const from = place(lane < used ? lane : used - 1);
      all[0][lane] = from[0];
      all[1][lane] = from[1];
    }
    return pair_of_lanes<T, width>{V::load_unaligned(all[0]), V::load_unaligned(all[1])};
  }

 private:
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
