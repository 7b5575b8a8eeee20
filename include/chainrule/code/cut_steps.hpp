// SPDX-License-Identifier: BSL-1.0
// The steps of a long program, cut into parts that become functions. A part has its values in registers; what a later
// part reads crosses in memory. Next: straight_line.hpp.
#pragma once

#include "steps.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// A constant that a part uses, and where it has it.
struct constant_of_part {
  int constant = 0, place = 0;
};

/// Cuts where few values cross.
template <class Steps, class To>
class step_cutter {
  static constexpr int none = -1;
  static constexpr int width = Steps::width;

 public:
  constexpr step_cutter(Steps const& steps, To& table, int input_rows, int result_rows)
      : from(steps),
        to(table),
        first_condition(steps.used[room::numbers]),
        first_lanes(first_condition + steps.used[room::conditions]),
        values(first_lanes + steps.used[room::lanes]),
        read_row((room::inputs * room::groups + input_rows) << 16),
        written_row((room::results * room::groups + result_rows) << 16),
        made(values, none),
        first_use(values),
        last_use(values),
        is_everywhere(values),
        part_of(values),
        place(values),
        slot(values),
        change(steps.size + 2) {}

  constexpr void cut() {
    find_uses();
    int begin = 0;
    while (begin < from.size) {
      int const end = end_of_part(begin);
      write_part(begin, end);
      begin = end;
    }
    to.constants_begin[to.segment_count] = constants_written;
    to.fits = to.size <= To::capacity && constants_written <= To::most_constants && to.crossing <= most_crossing &&
              to.crossing_conditions <= most_crossing;
  }

 private:
  static constexpr int most_crossing = 0xffff;  // in a row of places
  Steps const& from;
  To& to;
  int first_condition, first_lanes, values;
  int read_row, written_row;
  graph::sequence<int> made;               // the step that makes a value
  graph::zeros<int> first_use, last_use;   // steps
  graph::zeros<bool> is_everywhere;        // each part can make it for itself
  graph::zeros<int> part_of, place, slot;  // the last part that has a value, from 1 on, where, and where it crosses
  graph::zeros<int> change;                // in how many values cross, before each step
  graph::sequence<int> free_numbers, free_lanes, free_conditions, freed;
  int part = 0, end_of_this = 0, constants_written = 0;
  int used[room::lanes + 1]{};

  static constexpr bool is_value(int at) { return at < (room::inputs * room::groups) << 16; }
  // The number of a value: numbers, then conditions, then lanes. Few statements, here and below: compilers count them.
  constexpr int value_at(int at) const {
    return (at >> 16) < room::kept * room::groups
               ? ((at >> 16) - room::numbers * room::groups) * group_size + (at & 0xffff)
           : (at >> 16) < room::lanes * room::groups
               ? first_condition + ((at >> 16) - room::conditions * room::groups) * group_size + (at & 0xffff)
               : first_lanes + ((at >> 16) - room::lanes * room::groups) * group_size + (at & 0xffff);
  }
  constexpr room::kind room_of_value(int value) const {
    return value >= first_lanes ? room::lanes : value >= first_condition ? room::conditions : room::numbers;
  }
  // Operands behind the last one are the first one again.
  static constexpr int count_operands(int const* places) {
    int count = Steps::operand_count;
    while (count > 1 && places[count] == places[1]) --count;
    return count;
  }

  constexpr void find_uses() {
    for (int v = 0; v < To::constants_of_program; ++v) is_everywhere.data[v] = true;
    for (int s = 0; s < from.size; ++s) {
      int const* const places = from.places[s];
      for (int k = count_operands(places); k > 0; --k) {
        if (!is_value(places[k])) continue;
        int const value = value_at(places[k]);
        if (last_use.data[value] == 0) first_use.data[value] = s;
        last_use.data[value] = s;
      }
      if (!is_value(places[0])) continue;
      made.data[value_at(places[0])] = s;
      if (from.operations[s] < 0 && makes_again(s)) is_everywhere.data[value_at(places[0])] = true;
    }
    for (int v = To::constants_of_program; v < values; ++v)
      if (last_use.data[v] > made.data[v] && !is_everywhere.data[v]) {
        ++change.data[made.data[v] + 1];
        --change.data[last_use.data[v] + 1];
      }
  }
  // What each part can make for itself: arguments, and lanes of one or of a constant.
  constexpr bool makes_again(int step) const {
    graph::opcode const operation = from.operations[step];
    if (operation != copy && operation != broadcast) return operation == load || operation == load_apart;
    int const operand = from.places[step][1];
    return !is_value(operand) || is_everywhere.data[value_at(operand)];
  }

  int crossing_here = 0;
  constexpr int end_of_part(int begin) {
    if (from.size - begin <= segment::most_of_a_part) return from.size;
    int best = 0, fewest = 0;
    int now = crossing_here;
    for (int s = begin + 1; s <= begin + segment::most_of_a_part; ++s) {
      now += change.data[s];
      if (s - begin >= segment::least_of_a_part && (best == 0 || now <= fewest)) {
        best = s;
        fewest = now;
      }
    }
    crossing_here = fewest;
    return best;
  }

  constexpr int new_place(room::kind where) {
    int const i = used[where]++;
    if (used[where] > to.used[where]) to.used[where] = used[where];
    return place_in(where * room::groups + i / group_size, i % group_size);
  }
  constexpr int new_slot(room::kind where) {
    if (where == room::conditions)
      return free_conditions.size > 0 ? free_conditions.data[--free_conditions.size] : to.crossing_conditions++;
    if (where == room::numbers) return free_numbers.size > 0 ? free_numbers.data[--free_numbers.size] : to.crossing++;
    if (free_lanes.size > 0) return free_lanes.data[--free_lanes.size];
    while (to.crossing % width != 0) free_numbers.push(to.crossing++);
    to.crossing += width;
    return to.crossing - width;
  }
  constexpr void free_slot(int value) {
    room::kind const where = room_of_value(value);
    (where == room::lanes        ? free_lanes
     : where == room::conditions ? free_conditions
                                 : free_numbers)
        .push(slot.data[value]);
  }
  constexpr int crossing_place(int value, int row) const {
    return (room_of_value(value) == room::conditions ? room::crossing_conditions << 16 : row) + slot.data[value];
  }
  constexpr void write(graph::opcode operation, int makes, int const* from_places, int count) {
    if (to.size >= To::capacity) return void(to.size = To::capacity + 1);
    to.operations[to.size] = operation;
    int* const places = to.places[to.size++];
    if constexpr (To::operand_count == 4) {
      places[0] = makes;
      places[1] = from_places[0];
      places[2] = from_places[count > 1 ? 1 : 0];
      places[3] = from_places[count > 2 ? 2 : 0];
      places[4] = from_places[count > 3 ? 3 : 0];
    } else {
      places[0] = makes;
      for (int k = 0; k < To::operand_count; ++k) places[k + 1] = from_places[k < count ? k : 0];
    }
  }

  // Where this part reads a value.
  constexpr int bring(int value) {
    if (part_of.data[value] == part) return place.data[value];
    part_of.data[value] = part;
    room::kind const where = room_of_value(value);
    int const step = made.data[value];
    int at = 0;
    if (step == none) {
      at = new_place(where);
      if (constants_written < To::most_constants) to.constants[constants_written] = {value, at};
      ++constants_written;
    } else if (!is_everywhere.data[value]) {
      at = crossing_place(value, read_row);
      if (last_use.data[value] < end_of_this) freed.push(value);
      if (where == room::lanes) {
        int const memory = at;
        at = new_place(where);
        write(load, at, &memory, 1);
      }
    } else if (where == room::numbers) {
      at = from.places[step][1];  // an argument
    } else {
      int operand = from.places[step][1];
      if (is_value(operand)) operand = bring(value_at(operand));
      at = new_place(where);
      write(from.operations[step], at, &operand, 1);
    }
    place.data[value] = at;
    return at;
  }

  constexpr void write_part(int begin, int end) {
    ++part;
    end_of_this = end;
    for (int& count : used) count = 0;
    freed.size = 0;
    to.constants_begin[to.segment_count] = constants_written;
    int operands[Steps::operand_count]{};
    int const part_begin = to.size;
    for (int s = begin; s < end; ++s) {
      int const* const places = from.places[s];
      int const count = count_operands(places);
      for (int k = 0; k < count; ++k)
        operands[k] = is_value(places[k + 1]) ? bring(value_at(places[k + 1])) : places[k + 1];
      int makes = places[0];
      if (!is_value(makes)) {
        write(from.operations[s], makes, operands, count);
        continue;
      }
      int const value = value_at(makes);
      bool const crosses = last_use.data[value] >= end && !is_everywhere.data[value];
      room::kind const where = room_of_value(value);
      if (crosses) slot.data[value] = new_slot(where);
      if (crosses && where != room::lanes && first_use.data[value] >= end) {
        write(from.operations[s], crossing_place(value, written_row), operands, count);
        continue;
      }
      makes = new_place(where);
      part_of.data[value] = part;
      place.data[value] = makes;
      write(from.operations[s], makes, operands, count);
      if (crosses) {
        int const stored = crossing_place(value, written_row);
        write(where == room::lanes ? store : copy, stored, &makes, 1);
      }
    }
    for (int const value : freed) free_slot(value);
    if (to.size <= To::capacity) to.segments[to.segment_count] = {0, part_begin, to.size - part_begin};
    ++to.segment_count;
  }
};

/// Steps in parts: `segments`. Each part counts its places from the beginning. A value that crosses is in one more row
/// behind those of the arguments, where it is read, and behind those of the results, where it is written.
template <class Steps, int Constants, int InputRows, int ResultRows>
struct cut_steps : step_table<Steps::width, 2 * written<Steps>.size + 64, 1, 0> {
  static constexpr bool is_cut = true;
  static constexpr int constants_of_program = Constants;
  static constexpr int most_constants = written<Steps>.size + Constants;
  constant_of_part constants[most_constants + 1]{};
  int constants_begin[written<Steps>.size / segment::least_of_a_part + 3]{};  ///< of parts
  int crossing = 0;                                                           ///< numbers in memory
  int crossing_conditions = 0;                                                ///< conditions in memory
  bool fits = false;                                                          ///< whether there was room
  constexpr cut_steps() { step_cutter<Steps, cut_steps>(written<Steps>, *this, InputRows, ResultRows).cut(); }
};

template <class Program, class Cut>
concept can_be_cut = Program::nodes > segment::long_program&& Program::block_count == 1 && !Program::calls.exist &&
                     can_be_written<Program, Cut> && written<Cut>.fits;

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET
