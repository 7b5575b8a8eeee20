// SPDX-License-Identifier: BSL-1.0
// Indices at run time. Next: read_index.hpp, what is read and added at them.
#pragma once

#include <cstddef>

#include "index_analysis.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// `Data` has
///   component<C>            the type of component number C of the sequences, and stride<C>, the distance of two of
///                           them in bytes
///   is_followed(C)          whether component C + 1 of the same element stands directly behind C; for destinations
///                           is_followed_destination(D)
///   destination_stride<D>   of destination D, whose numbers are of type destination<D>
///   number                  the type that is computed in; also that of the destinations that come after the last one,
///                           which are workspaces
///   environment             what a call has: numbers, directions, integers, components, destinations
template <class Plan, class Data>
class index_values : public index_analysis<Plan> {
  using analysis = index_analysis<Plan>;
  using index = graph::index;
  static constexpr auto const& g = Plan::nodes;
  using analysis::node;
  template <class Operation>
  static constexpr bool is(index i) {
    return analysis::template is<Operation>(i);
  }

 public:
  using analysis::depth_of, analysis::loop_of, analysis::step, analysis::is_from_data, analysis::needs_a_look,
      analysis::unknown;

  /// Whether the sequence has an element at an index, which may stand behind an `if`.
  static constexpr bool is_surely_there(index i) { return !is<operation::within_>(i); }

  // Integers that are data are looked up once in each round and kept, for each lane; not where a round reads all that
  // it needs at its beginning: there they stay in registers.
  static constexpr int most_lanes = 16;
  static constexpr bool is_kept(index i) {
    if (!is<operation::element_>(i) || node(node(i).operands[0]).operation != graph::sequence_argument) return false;
    return Data::is_integer(node(node(i).operands[0]).operands[0]) && loop_of(i) != graph::none &&
           (is_from_data(node(i).operands[1]) || keeps(loop_of(i)));
  }
  static constexpr bool keeps(index loop) {
    auto const& plan = Plan::plan;
    for (int p = 0; p < plan.size.passes; ++p) {
      if (plan.passes[p].loop != loop) continue;
      if (plan.passes[p].around != 0 || !plan.passes[p].is_in_lanes()) return true;
      for (int q = 0; q < plan.size.passes; ++q)
        if (plan.passes[q].around == p) return true;
    }
    return false;
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
  /// Looks up what is kept for the rounds of a loop, in lanes along `Lanes`; lanes that are not used have the values of
  /// the last one that is.
  template <index Loop, index Lanes, int Width>
  [[gnu::always_inline]] static void keep(auto const& data, std::ptrdiff_t const* indices, int used) {
    [&]<int... S>(std::integer_sequence<int, S...>) __attribute__((always_inline)) {
      (keep_one<Loop, Lanes, Width, S>(data, indices, used), ...);
    }(std::make_integer_sequence<int, kept_count>{});
  }
  template <index Loop, index Lanes, int Width, int Slot>
  [[gnu::always_inline]] static void keep_one([[maybe_unused]] auto const& data,
                                              [[maybe_unused]] std::ptrdiff_t const* indices,
                                              [[maybe_unused]] int used) {
    constexpr index node = kept_node(Slot);
    if constexpr (loop_of(node) == Loop)
      for (int lane = 0; lane < Width; ++lane)
        data.kept[Slot * most_lanes + lane] = look_up<node>(data, indices, lane < used ? lane : used - 1, Lanes);
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

  // Whether a loop is `loop` or inside of it.
  template <index Inner>
  [[gnu::always_inline]] static bool is_in(index loop) {
    if constexpr (!analysis::template is<operation::loop_>(Inner))
      return false;
    else
      return loop == Inner || is_in<g.nodes[Inner].operands[2]>(loop);
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
        if (is_in<loop_of(I)>(loop)) return data.kept[slot * most_lanes + lane];
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

  /// Whether an index is made of one that may stand behind an `if`.
  static constexpr bool is_made_of_within(index i) {
    if (is<operation::within_>(i)) return true;
    if (graph::is_leaf(node(i)) || is<operation::loop_>(i)) return false;
    for (index const operand : node(i).operands)
      if (operand != graph::none && is_made_of_within(operand)) return true;
    return false;
  }
  /// An index that is made of others; -1 where one of these is of an element that is not there.
  template <index I>
  static std::ptrdiff_t number_at(auto const& data, std::ptrdiff_t const* indices, int lane, index loop) {
    return is_there<I>(data, indices, lane, loop) ? at<I>(data, indices, lane, loop) : -1;
  }
  template <index I>
  static bool is_there([[maybe_unused]] auto const& data, [[maybe_unused]] std::ptrdiff_t const* indices,
                       [[maybe_unused]] int lane, [[maybe_unused]] index loop) {
    if constexpr (!is_made_of_within(I))
      return true;
    else if constexpr (is<operation::within_>(I))
      return at<I>(data, indices, lane, loop) >= 0;
    else
      return [&]<std::size_t... K>(std::index_sequence<K...>) {
        return ([&] {
          if constexpr (g.nodes[I].operands[K] == graph::none)
            return true;
          else
            return is_there<g.nodes[I].operands[K]>(data, indices, lane, loop);
        }() && ...);
      }(std::make_index_sequence<3>{});
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET
