// SPDX-License-Identifier: BSL-1.0
// From a program, and packs where there are any, to steps. Next: straight_line.hpp, which makes machine code of them.
#pragma once

#include "packs.hpp"
#include "steps.hpp"
#include "steps_of_calls.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// Writes the steps of a program whose operations are packed, or not.
template <class Program, int Width, class Inputs, class Answer, class Table>
class step_writer {
  using index = graph::index;
  static constexpr index none = graph::none;

 public:
  constexpr step_writer(Table& table, pack_finder<Width> const* packs_found)
      : to(table),
        found(packs_found),
        g(Program::graph),
        slot(g.size.nodes),
        first_result(g.size.nodes),
        next_result(g.size.roots) {
    for (int r = g.size.roots - 1; r >= 0; --r) {
      next_result.data[r] = first_result.data[g.roots[r]];
      first_result.data[g.roots[r]] = r + 1;
    }
    for (int i = 0; i < Program::constants; ++i) slot.data[Program::inputs + i] = new_place(room::numbers);
    if constexpr (has_lanes) prepare_lanes();
    if constexpr (Program::block_count > 1) find_kept();
  }

  /// Returns whether there was room.
  constexpr bool write() {
    if (!in_steps)
      for (index i = 0; i < Program::inputs; ++i) number(i);
    for (int b = 0; b < Program::block_count; ++b) {
      block const& now = Program::blocks.rows[b];
      for (int k = now.conditions_begin; k < now.conditions_begin + now.condition_count; ++k) {
        block_condition const& c = Program::blocks.conditions[k];
        to.conditions[k] = c.block != none ? to.executed[c.block] : slot.data[c.node];
      }
      if (now.is_asked) to.executed[b] = new_place(room::conditions);
      to.segments[to.segment_count] = {b, b == 0 ? 0 : to.size, 0};
      for (index i = now.begin; i < now.end; ++i) {
        if (to.size > Table::capacity) return false;
        if (!has_lanes || needed.data[i]) {
          number(i);
          if (in_steps) write_results(i);
        }
        if constexpr (has_lanes) write_stores(i);
        if (to.size - to.segments[to.segment_count].begin >= most_in_a_segment) begin_segment(b);
      }
      if (b + 1 == Program::block_count)
        for (index i = 0; i < (in_steps ? Program::inputs + Program::constants : g.size.nodes); ++i) write_results(i);
      end_segment();
    }
    return !cyclic && to.size <= Table::capacity;
  }

 private:
  friend steps_of_calls;
  static constexpr bool has_lanes = Width > 1;
  static constexpr bool is_long = Program::nodes > segment::long_program;
  static constexpr int most_in_a_segment = is_long ? segment::most_of_a_long_program : segment::most;
  // With g++ arguments are read before their first use and results written when they are known: values read long before
  // are spilled. clang reads everything first and writes everything last, or it would find fewer operations to execute
  // in vector lanes. And first uses may be behind conditions.
#ifdef __clang__
  static constexpr bool in_steps = is_long && Program::block_count == 1;
#else
  static constexpr bool in_steps = Program::block_count == 1;
#endif

  Table& to;
  pack_finder<Width> const* found;
  graph::view g;
  graph::zeros<int> slot;                        // of nodes, places
  graph::zeros<int> first_result, next_result;   // lists of the results of each node, numbers from 1 on
  graph::sequence<int> stored;                   // for each result the store that writes it, or none
  graph::sequence<int> first_store, next_store;  // lists of the stores that follow on each node
  graph::zeros<int> lanes_slot;                  // of packs, places
  graph::zeros<int> state;                       // of packs: begun 1, written 2
  graph::zeros<bool> needed;                     // nodes, as single numbers
  graph::zeros<bool> is_kept;                    // nodes that another segment reads, of blocks that may not be executed
  bool cyclic = false;

  constexpr void end_segment() {
    segment& last = to.segments[to.segment_count++];
    last.size = to.size - last.begin;
  }
  constexpr void begin_segment(int block) {
    end_segment();
    to.segments[to.segment_count] = {block, to.size, 0};
  }

  constexpr bool keeps([[maybe_unused]] index i) const {
    if constexpr (Program::block_count > 1)
      return is_kept.data[i];
    else
      return false;
  }
  // A block of several segments asks for its conditions anew in each.
  constexpr void find_kept() {
    is_kept = graph::zeros<bool>(g.size.nodes);
    graph::zeros<int> segment_of(g.size.nodes);  // of those that may not be executed, from 1 on; else 0
    int segments = 0;
    for (int b = 0; b < Program::block_count; ++b) {
      block const& now = Program::blocks.rows[b];
      for (index i = now.begin; i < now.end; ++i) {
        if ((i - now.begin) % most_in_a_segment == 0) ++segments;
        if (now.condition_count > 0) segment_of.data[i] = segments;
        index const* const from = g.nodes[i].operands;
        for (int k = 0; k < 3 && from[k] != none; ++k)
          if (segment_of.data[from[k]] != 0 && segment_of.data[from[k]] != segments) is_kept.data[from[k]] = true;
      }
    }
    for (int r = 0; r < g.size.roots; ++r)
      if (segment_of.data[g.roots[r]] != 0) is_kept.data[g.roots[r]] = true;
  }

  constexpr int new_place(room::kind where) {
    int const i = to.used[where]++;
    return place_in(where * room::groups + i / group_size, i % group_size);
  }
  static constexpr int place_of_input(int i) {
    detail::place const at = Inputs::at(i);
    return place_in(room::inputs * room::groups + at.row, at.offset);
  }
  static constexpr int place_of_result(int r) {
    detail::place const at = detail::places_of<Answer>.rows[r];
    return place_in(room::results * room::groups + at.row, at.offset);
  }
  // One step, with this many operands.
  constexpr void write(graph::opcode operation, int made, int const* operands, int count) {
    if (to.size < Table::capacity) {
      to.operations[to.size] = operation;
      int* const places = to.places[to.size];
      places[0] = made;
      for (int k = 0; k < Table::operand_count; ++k) places[k + 1] = operands[k < count ? k : 0];
    }
    ++to.size;
  }

  constexpr void write_results(index i) {
    for (int next = first_result.data[i]; next != 0; next = next_result.data[next - 1]) {
      int const r = next - 1;
      if (has_lanes && stored.data[r] != none) continue;
      int const from = number(i);
      write(copy, place_of_result(r), &from, 1);
    }
  }

  constexpr int pack_of([[maybe_unused]] index i) const {
    if constexpr (has_lanes)
      return found->pack_of_node.data[i];
    else
      return none;
  }
  // Writes what a number needs, and then the number; returns its slot.
  constexpr int number(index i) {
    if (slot.data[i] != 0) return slot.data[i];
    graph::node const& n = g.nodes[i];
    if (i < Program::inputs) {
      int const from = place_of_input(i);
      slot.data[i] = new_place(room::numbers);
      write(copy, slot.data[i], &from, 1);
      return slot.data[i];
    }
    if (int const p = pack_of(i); p != none) {
      extract_from(p, i);
      return slot.data[i];
    }
    if constexpr (Program::calls.exist)
      if (operation::is_of_call(n.operation)) return slot.data[i] = steps_of_calls::write(*this, i);
    int from[3]{}, count = 0;
    for (; count < 3 && n.operands[count] != none; ++count) from[count] = number(n.operands[count]);
    if (slot.data[i] != 0) return slot.data[i];
    bool const compares = operation::traits_at(n.operation).result == operation::kind::condition;
    slot.data[i] = new_place(compares ? room::conditions : keeps(i) ? room::kept : room::numbers);
    write(n.operation, slot.data[i], from, count);
    return slot.data[i];
  }

  // Lanes.
  constexpr void prepare_lanes() {
    auto const& packs = found->packs;
    state = graph::zeros<int>(packs.size);
    lanes_slot = graph::zeros<int>(packs.size);
    stored = graph::sequence<int>(g.size.roots, none);
    first_store = graph::sequence<int>(g.size.nodes, none);
    for (int s = 0; s < found->stores.size; ++s) {
      for (int const root : found->stores.data[s].roots) stored.data[root] = s;
      index last = 0;
      for (index const node : packs.data[found->stores.data[s].pack].nodes) last = node > last ? node : last;
      first_store.data[last] = next_store.push(first_store.data[last]);
    }
    // Single numbers are results that are not stored from lanes, what these need, and what is put together.
    needed = graph::zeros<bool>(g.size.nodes);
    for (int r = 0; r < g.size.roots; ++r)
      if (stored.data[r] == none) needed.data[g.roots[r]] = true;
    for (auto const& p : packs) {
      if (p.kind == p.of_operations && found->is_choice(p.nodes[0]))
        needed.data[g.nodes[p.nodes[0]].operands[0]] = true;
      if (p.kind == p.of_one || p.kind == p.of_many)
        for (index const node : p.nodes) needed.data[node] = true;
    }
    for (index i = g.size.nodes - 1; i >= 0; --i)
      if (needed.data[i] && found->is_operation(i) && found->pack_of_node.data[i] == none)
        for (int k = 0; k < 3 && g.nodes[i].operands[k] != none; ++k) needed.data[g.nodes[i].operands[k]] = true;
  }
  constexpr void write_stores(index i) {
    for (int s = first_store.data[i]; s != none; s = next_store.data[s]) {
      auto const& from = found->stores.data[s];
      bool const together = from.roots[1] == from.roots[0] + 1 && found->in_a_row(from.roots[0]);
      int const lanes_from = lanes_of(from.pack);
      int const operands[]{lanes_from, place_of_result(from.roots[1])};
      write(together ? store : store_apart, place_of_result(from.roots[0]), operands, 2);
    }
  }
  constexpr void extract_from(int p, index i) {
    if constexpr (has_lanes) {
      int const from = lanes_of(p);
      if (slot.data[i] != 0) return;
      int lane = 0;
      while (found->packs.data[p].nodes[lane] != i) ++lane;
      int const operands[]{from, place_in(room::lane_numbers * room::groups, lane)};
      slot.data[i] = new_place(room::numbers);
      write(extract, slot.data[i], operands, 2);
    }
  }
  // With more arguments, most were written long before they are read, and waiting costs less than reading each alone.
  static constexpr int most_read_apart = 32;
  constexpr int lanes_of(int p) {
    if (state.data[p] == 2) return lanes_slot.data[p];
    if (state.data[p] == 1) {
      cyclic = true;
      return 0;
    }
    state.data[p] = 1;
    auto const& now = found->packs.data[p];
    int from[Width > 3 ? Width : 3]{}, count = 1;
    graph::opcode operation = now.kind == now.of_inputs ? load : now.kind == now.of_one ? broadcast : gather;
    if (now.kind == now.of_operations) {
      operation = g.nodes[now.nodes[0]].operation;
      from[0] = lanes_of(now.operands[0]);
      if (now.operands[1] != none) from[count++] = lanes_of(now.operands[1]);
      if (found->is_choice(now.nodes[0])) from[count++] = number(g.nodes[now.nodes[0]].operands[0]);
      to.packed_operations += Width;
    } else if (now.kind == now.of_inputs) {
      from[0] = place_of_input(now.nodes[0]);
      if (Program::inputs <= most_read_apart) operation = load_apart;
    } else {
      count = now.kind == now.of_one ? 1 : Width;
      for (int k = 0; k < count; ++k) from[k] = number(now.nodes[k]);
    }
    lanes_slot.data[p] = new_place(room::lanes);
    write(operation, lanes_slot.data[p], from, count);
    state.data[p] = 2;
    return lanes_slot.data[p];
  }
};

/// The steps of a program, one number at a time; `Inputs` and `Answer` say where numbers stand in memory. Made by a
/// constructor, as snapshots are.
template <class Program, class Inputs, class Answer>
struct single_steps : step_table<1, Program::nodes + Program::results + 1 + Program::calls.puts, Program::block_count,
                                 Program::condition_count> {
  static_assert(Inputs::rows <= room::groups && detail::count_rows<Answer> <= room::groups);
  constexpr single_steps() { step_writer<Program, 1, Inputs, Answer, single_steps>(*this, nullptr).write(); }
};

/// Where the numbers of a program stand. In a class: clang spells out the arguments of a function template that it
/// evaluates for a local variable, and a program's type may be exponentially long.
template <class Program, class Inputs, class Answer>
struct layout_of {
  static constexpr memory_layout make() {
    memory_layout where;
    for (int i = 0; i < Program::inputs; ++i) where.inputs.push(memory_layout::number_of(Inputs::at(i)));
    for (auto const& place : detail::places_of<Answer>.rows) where.results.push(memory_layout::number_of(place));
    return where;
  }
};

/// The steps of a program in lanes, if there are any worth it.
template <class Program, int Width, class Inputs, class Answer>
struct lane_steps : step_table<Width, Program::nodes + Program::nodes / 2 + Program::results + 8, 1, 0> {
  constexpr lane_steps() {
    memory_layout const where = layout_of<Program, Inputs, Answer>::make();
    pack_finder<Width> const found(Program::graph, Program::inputs, where);
    if (found.packs.size == 0) return;
    bool const fits = step_writer<Program, Width, Inputs, Answer, lane_steps>(*this, &found).write();
    if (!fits || this->packed_operations < 2 * Width) this->packed_operations = 0;
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET
