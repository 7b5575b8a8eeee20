// From a program, and packs where there are any, to steps. Next: straight_line.hpp, which makes machine code of them.
#pragma once

#include "packs.hpp"
#include "steps.hpp"

namespace chainrule::code {

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
        slot(g.size.nodes, none),
        first_result(g.size.nodes, none),
        next_result(g.size.roots, none) {
    for (int r = g.size.roots - 1; r >= 0; --r) {
      next_result.data[r] = first_result.data[g.roots[r]];
      first_result.data[g.roots[r]] = r;
    }
    for (; to.used[room::numbers] < Program::constants; ++to.used[room::numbers])
      slot.data[Program::inputs + to.used[room::numbers]] = to.used[room::numbers];
    if constexpr (has_lanes) prepare_lanes();
  }

  /// Returns whether there was room.
  constexpr bool write() {
    if (!in_steps)
      for (index i = 0; i < Program::inputs; ++i) number(i);
    for (int b = 0; b < Program::block_count; ++b) {
      block const& now = Program::blocks.rows[b];
      for (int k = 0; k < now.condition_count; ++k)
        locate(room::conditions, slot.data[now.conditions[k]], to.condition_groups[b][k], to.condition_offsets[b][k]);
      to.segments[to.segment_count] = {b, b == 0 ? 0 : to.size, 0};
      for (index i = now.begin; i < now.end; ++i) {
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
    return !cyclic && to.size <= capacity;
  }

 private:
  static constexpr int capacity = static_cast<int>(sizeof(Table::operations) / sizeof(graph::opcode));
  static constexpr bool has_lanes = Width > 1;
  static constexpr bool is_long = Program::nodes > segment::long_program;
  static constexpr int most_in_a_segment = is_long ? segment::most_of_a_long_program : segment::most;
  // With g++ arguments are read before their first use and results written when they are known: values read long before are spilled. clang
  // reads everything first and writes everything last, or it would find fewer operations to execute in vector lanes. And first uses may
  // be behind conditions.
#ifdef __clang__
  static constexpr bool in_steps = is_long && Program::block_count == 1;
#else
  static constexpr bool in_steps = Program::block_count == 1;
#endif

  Table& to;
  pack_finder<Width> const* found;
  graph::view g;
  graph::sequence<int> slot;                       // of nodes, among numbers or conditions
  graph::sequence<int> first_result, next_result;  // lists of the results of each node
  graph::sequence<int> stored;                     // for each result the store that writes it, or none
  graph::sequence<int> first_store, next_store;    // lists of the stores that follow on each node
  graph::sequence<int> lanes_slot;                 // of packs
  graph::zeros<int> state;                         // of packs: begun 1, written 2
  graph::zeros<bool> needed;                       // nodes, as single numbers
  bool cyclic = false;

  constexpr void end_segment() {
    segment& last = to.segments[to.segment_count++];
    last.size = to.size - last.begin;
  }
  constexpr void begin_segment(int block) {
    end_segment();
    to.segments[to.segment_count] = {block, to.size, 0};
  }

  constexpr void begin_step(graph::opcode operation, room::kind where, int i) {
    if (to.size < capacity) {
      to.operations[to.size] = operation;
      place(0, where, i);
    }
  }
  constexpr void place(int k, room::kind where, int i) {
    if (to.size < capacity) locate(where, i, to.groups[to.size][k], to.offsets[to.size][k]);
  }
  static constexpr void locate(room::kind where, int i, int& group, int& offset) {
    if (where == room::inputs || where == room::results) {
      auto const at = where == room::inputs ? Inputs::at(i) : detail::places_of<Answer>.rows[i];
      group = where * room::groups + at.row;
      offset = at.offset;
    } else {
      bool const grouped = where != room::lane_numbers;
      group = where * room::groups + (grouped ? i / group_size : 0);
      offset = grouped ? i % group_size : i;
    }
  }
  constexpr void end_step(int operands) {
    if (to.size < capacity)
      for (int k = operands + 1; k <= Table::operand_count; ++k) {
        to.groups[to.size][k] = to.groups[to.size][1];
        to.offsets[to.size][k] = to.offsets[to.size][1];
      }
    ++to.size;
  }
  constexpr room::kind room_of(index i) const {
    graph::opcode const operation = g.nodes[i].operation;
    return operation >= 0 && operation::traits_at(operation).result == operation::kind::condition ? room::conditions : room::numbers;
  }

  constexpr void write_results(index i) {
    for (int r = first_result.data[i]; r != none; r = next_result.data[r]) {
      if (has_lanes && stored.data[r] != none) continue;
      int const from = number(i);
      begin_step(copy, room::results, r);
      place(1, room_of(i), from);
      end_step(1);
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
    if (slot.data[i] != none) return slot.data[i];
    graph::node const& n = g.nodes[i];
    if (i < Program::inputs) {
      begin_step(copy, room::numbers, slot.data[i] = to.used[room::numbers]++);
      place(1, room::inputs, i);
      end_step(1);
      return slot.data[i];
    }
    if (int const p = pack_of(i); p != none) {
      extract_from(p, i);
      return slot.data[i];
    }
    int from[3]{}, count = 0;
    for (; count < 3 && n.operands[count] != none; ++count) from[count] = number(n.operands[count]);
    if (slot.data[i] != none) return slot.data[i];
    room::kind const where = room_of(i);
    begin_step(n.operation, where, slot.data[i] = to.used[where]++);
    for (int k = 0; k < count; ++k) place(k + 1, room_of(n.operands[k]), from[k]);
    end_step(count);
    return slot.data[i];
  }

  // Lanes.
  constexpr void prepare_lanes() {
    auto const& packs = found->packs;
    state = graph::zeros<int>(packs.size);
    lanes_slot = graph::sequence<int>(packs.size, none);
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
      if (p.kind == p.of_operations && found->is_choice(p.nodes[0])) needed.data[g.nodes[p.nodes[0]].operands[0]] = true;
      if (p.kind == p.of_one || p.kind == p.of_many)
        for (index const node : p.nodes) needed.data[node] = true;
    }
    for (index i = g.size.nodes - 1; i >= 0; --i)
      if (needed.data[i] && found->is_operation(i) && found->pack_of_node.data[i] == none)
        for (index const operand : g.nodes[i].operands)
          if (operand != none) needed.data[operand] = true;
  }
  constexpr void write_stores(index i) {
    for (int s = first_store.data[i]; s != none; s = next_store.data[s]) {
      auto const& from = found->stores.data[s];
      bool const together = from.roots[1] == from.roots[0] + 1 && found->in_a_row(from.roots[0]);
      int const lanes_from = lanes_of(from.pack);
      begin_step(together ? store : store_apart, room::results, from.roots[0]);
      place(1, room::lanes, lanes_from);
      place(2, room::results, from.roots[1]);
      end_step(2);
    }
  }
  constexpr void extract_from(int p, index i) {
    if constexpr (has_lanes) {
      int const from = lanes_of(p);
      if (slot.data[i] != none) return;
      int lane = 0;
      while (found->packs.data[p].nodes[lane] != i) ++lane;
      begin_step(extract, room::numbers, slot.data[i] = to.used[room::numbers]++);
      place(1, room::lanes, from);
      place(2, room::lane_numbers, lane);
      end_step(2);
    }
  }
  constexpr int lanes_of(int p) {
    if (state.data[p] == 2) return lanes_slot.data[p];
    if (state.data[p] == 1) {
      cyclic = true;
      return 0;
    }
    state.data[p] = 1;
    auto const& now = found->packs.data[p];
    int from[Width > 3 ? Width : 3]{};
    if (now.kind == now.of_operations) {
      bool const binary = now.operands[1] != none, choice = found->is_choice(now.nodes[0]);
      from[0] = lanes_of(now.operands[0]);
      if (binary) from[1] = lanes_of(now.operands[1]);
      if (choice) from[2] = number(g.nodes[now.nodes[0]].operands[0]);
      begin_lanes(g.nodes[now.nodes[0]].operation, p);
      place(1, room::lanes, from[0]);
      if (binary) place(2, room::lanes, from[1]);
      if (choice) place(3, room::conditions, from[2]);
      end_step(choice ? 3 : binary ? 2 : 1);
      to.packed_operations += Width;
    } else if (now.kind == now.of_inputs) {
      begin_lanes(load, p);
      place(1, room::inputs, now.nodes[0]);
      end_step(1);
    } else {
      int const count = now.kind == now.of_one ? 1 : Width;
      for (int k = 0; k < count; ++k) from[k] = number(now.nodes[k]);
      begin_lanes(count == 1 ? broadcast : gather, p);
      for (int k = 0; k < count; ++k) place(k + 1, room::numbers, from[k]);
      end_step(count);
    }
    state.data[p] = 2;
    return lanes_slot.data[p];
  }
  constexpr void begin_lanes(graph::opcode operation, int p) {
    begin_step(operation, room::lanes, lanes_slot.data[p] = to.used[room::lanes]++);
  }
};

/// The steps of a program, one number at a time; `Inputs` and `Answer` say where numbers stand in memory. Made by a constructor, as
/// snapshots are.
template <class Program, class Inputs, class Answer>
struct single_steps : step_table<1, Program::nodes + Program::results + 1, Program::block_count> {
  constexpr single_steps() { step_writer<Program, 1, Inputs, Answer, single_steps>(*this, nullptr).write(); }
};

template <class Program, class Inputs, class Answer>
constexpr memory_layout layout_of() {
  memory_layout where;
  for (int i = 0; i < Program::inputs; ++i) where.inputs.push(memory_layout::number_of(Inputs::at(i)));
  for (auto const& place : detail::places_of<Answer>.rows) where.results.push(memory_layout::number_of(place));
  return where;
}

/// The steps of a program in lanes, if there are any worth it.
template <class Program, int Width, class Inputs, class Answer>
struct lane_steps : step_table<Width, Program::nodes + Program::nodes / 2 + Program::results + 8, 1> {
  constexpr lane_steps() {
    memory_layout const where = layout_of<Program, Inputs, Answer>();
    pack_finder<Width> const found(Program::graph, Program::inputs, where);
    if (found.packs.size == 0) return;
    bool const fits = step_writer<Program, Width, Inputs, Answer, lane_steps>(*this, &found).write();
    if (!fits || this->packed_operations < 2 * Width) this->packed_operations = 0;
  }
};

}  // namespace chainrule::code
