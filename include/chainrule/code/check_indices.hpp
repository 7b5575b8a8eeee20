// SPDX-License-Identifier: BSL-1.0
// Whether what loops read is there, asked before they run: indices that follow loops are largest and smallest at their
// ends. Indices that are data are looked at where they are read, if at all. Next: run_loop.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <limits>

#include "read_index.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

template <class Plan, class Data>
class index_check {
  using index = graph::index;
  using reader = index_reader<Plan, Data>;
  static constexpr auto const& g = Plan::nodes;
  static constexpr int most_deep = 8;

  struct loops {
    index all[most_deep]{};
    int count = 0;
    bool are_known = true;  // whether the ends of the loops tell the ends of the index
  };
  static constexpr bool is_loop(index i) { return g.nodes[i].operation == operation::opcode_of<operation::loop_>; }
  static constexpr void collect(index i, loops& found) {
    auto const n = g.nodes[i];
    if (is_loop(i)) {
      for (int k = 0; k < found.count; ++k)
        if (found.all[k] == i) return;
      if (found.count == most_deep)
        found.are_known = false;
      else
        found.all[found.count++] = i;
      return;
    }
    if (n.operation == operation::opcode_of<operation::within_> ||
        n.operation == operation::opcode_of<operation::element_>)
      found.are_known = false;
    if (!graph::is_leaf(n))
      for (index const operand : n.operands)
        if (operand != graph::none) collect(operand, found);
  }
  static constexpr loops loops_of(index at) {
    loops found;
    collect(at, found);
    for (int k = 0; k < found.count && found.are_known; ++k) {
      loops ends;
      collect(g.nodes[found.all[k]].operands[0], ends);
      collect(g.nodes[found.all[k]].operands[1], ends);
      if (ends.count > 0 || !ends.are_known || reader::trend(at, found.all[k]) == reader::unknown)
        found.are_known = false;
    }
    return found;
  }
  // What an element is read from, or placed in: an argument, or a table, whose length is an index. None where that is
  // not known before the loops run, or where it is an argument's derivative, whose places are those of the argument.
  static constexpr index length_of(index i) {
    auto const n = g.nodes[i];
    bool const is_placed = n.operation == operation::opcode_of<operation::placed_>;
    if (!is_placed && n.operation != operation::opcode_of<operation::element_>) return graph::none;
    index of = is_placed ? i : n.operands[0];
    if (g.nodes[of].operation == graph::sequence_argument) return of;
    while (g.nodes[of].operation == operation::opcode_of<operation::add_> ||
           g.nodes[of].operation == operation::opcode_of<operation::sum_>)
      of = g.nodes[of].operands[0];
    if (g.nodes[of].operation != operation::opcode_of<operation::placed_>) return graph::none;
    index const length = g.nodes[of].operands[2];
    loops ends;
    collect(length, ends);
    return ends.count == 0 && ends.are_known && g.nodes[length].operation != graph::constant ? length : graph::none;
  }
  static constexpr bool is_argument(index i) { return g.nodes[i].operation == graph::sequence_argument; }
  // Each element is looked at once, not once for each of its components.
  static constexpr bool is_first(index i, index length) {
    for (index k = 0; k < i; ++k) {
      if (g.nodes[k].operands[1] != g.nodes[i].operands[1]) continue;
      index const other = length_of(k);
      if (other == length ||
          (other != graph::none && is_argument(other) && is_argument(length) &&
           Data::argument_of(g.nodes[other].operands[0]) == Data::argument_of(g.nodes[length].operands[0])))
        return false;
    }
    return true;
  }
  static constexpr bool is_checked(index i) {
    index const length = length_of(i);
    return length != graph::none && loops_of(g.nodes[i].operands[1]).are_known && is_first(i, length);
  }
  static constexpr int count = [] {
    int checked = 0;
    for (index i = 0; i < g.size.nodes; ++i) checked += is_checked(i) ? 1 : 0;
    return checked;
  }();
  static constexpr auto nodes = [] {
    std::array<index, static_cast<std::size_t>(count) + 1> all{};
    int next = 0;
    for (index i = 0; i < g.size.nodes; ++i)
      if (is_checked(i)) all[static_cast<std::size_t>(next++)] = i;
    return all;
  }();

 public:
  /// Looks at the smallest and the largest index of each element that is read, or placed.
  static void run(auto const& data) {
    [&]<int... K>(std::integer_sequence<int, K...>) {
      (check<nodes[static_cast<std::size_t>(K)]>(data), ...);
    }(std::make_integer_sequence<int, count>{});
  }

 private:
  // An index; one that is too large for an integer is the largest or the smallest, which nothing has.
  template <index I>
  static std::ptrdiff_t value(auto const& data, std::ptrdiff_t const* indices) {
    constexpr auto n = g.nodes[I];
    constexpr bool is_sum = n.operation == operation::opcode_of<operation::add_>,
                   is_difference = n.operation == operation::opcode_of<operation::subtract_>,
                   is_product = n.operation == operation::opcode_of<operation::multiply_>;
    if constexpr (is_sum || is_difference || is_product) {
      std::ptrdiff_t const a = value<n.operands[0]>(data, indices), b = value<n.operands[1]>(data, indices);
      std::ptrdiff_t exact;
      bool const overflows = is_sum          ? __builtin_add_overflow(a, b, &exact)
                             : is_difference ? __builtin_sub_overflow(a, b, &exact)
                                             : __builtin_mul_overflow(a, b, &exact);
      if (!overflows) return exact;
      bool const is_negative = is_product ? (a < 0) != (b < 0) : a < 0;
      return is_negative ? std::numeric_limits<std::ptrdiff_t>::min() : std::numeric_limits<std::ptrdiff_t>::max();
    } else if constexpr (n.operation == operation::opcode_of<operation::square_>) {
      std::ptrdiff_t const a = value<n.operands[0]>(data, indices);
      std::ptrdiff_t exact;
      return __builtin_mul_overflow(a, a, &exact) ? std::numeric_limits<std::ptrdiff_t>::max() : exact;
    } else {
      return reader::template at<I>(data, indices, 0, graph::none);
    }
  }
  template <index I>
  static void check(auto const& data) {
    constexpr index at = g.nodes[I].operands[1];
    constexpr loops around = loops_of(at);
    std::ptrdiff_t low[most_deep]{}, high[most_deep]{};
    bool runs = true;
    [&]<int... K>(std::integer_sequence<int, K...>) {
      (set<at, around.all[K]>(data, low, high, runs), ...);
    }(std::make_integer_sequence<int, around.count>{});
    if (!runs) return;
    look<length_of(I)>(data, value<at>(data, low));
    look<length_of(I)>(data, value<at>(data, high));
  }
  template <index Length>
  static void look(auto const& data, std::ptrdiff_t at) {
    if constexpr (is_argument(Length))
      data.check(g.nodes[Length].operands[0], at);
    else
      data.check_table(reader::template at<Length>(data, nullptr, 0, graph::none), at);
  }
  template <index At, index Loop>
  static void set(auto const& data, std::ptrdiff_t* low, std::ptrdiff_t* high, bool& runs) {
    std::ptrdiff_t const first = reader::template at<g.nodes[Loop].operands[0]>(data, low, 0, graph::none),
                         last = reader::template at<g.nodes[Loop].operands[1]>(data, low, 0, graph::none) - 1;
    constexpr bool rises = reader::trend(At, Loop) >= 0;
    constexpr int depth = reader::depth_of(Loop);
    low[depth - 1] = rises ? first : last;
    high[depth - 1] = rises ? last : first;
    runs = runs && first <= last;
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET
