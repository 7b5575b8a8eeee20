// SPDX-License-Identifier: BSL-1.0
// What code for a program does, step by step: operations on numbers, or on several at a time, and where these stand.
// Next: write_steps.hpp, which makes steps of a program.
#pragma once

#include <type_traits>

#include "program.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// What a step does, beside operations.
enum step_kind : graph::opcode {
  first_call = -1000,  ///< and below: calls the function of this number; operands in a row, results in another one
  copy = -100,         ///< reads an argument, or writes a result
  broadcast,           ///< lanes from one number
  gather,              ///< lanes from numbers
  load,                ///< lanes from arguments that stand in a row, from the operand on
  load_apart,          ///< the same, of which each may have been written alone just before
  extract,             ///< a number from lanes
  store,               ///< results that stand in a row, from `to` on, from lanes
  store_apart,         ///< results `to` and operand 1 from two lanes, operand 0
};

/// Where operands and results of steps are. Arguments and results stand in their rows. Numbers, those that are kept
/// from a block that may not be executed, conditions and lanes stand in groups of 32: in one array all of them would
/// stay in memory, and a class for each costs the compiler more than the operation.
struct room {
  enum kind : int { numbers = 1, kept, conditions, lanes, inputs, results, lane_numbers };
  static constexpr int groups = 1 << 12;                                            // room for them
  static constexpr int called = lane_numbers * groups + 1, functions = called + 1;  // groups, of calls of functions
  static constexpr int crossing_conditions = (conditions + 1) * groups - 1;         // one group, in memory
};
/// A place as one number, which is not 0: a group and an offset in it.
constexpr int place_in(int group, int offset) { return group << 16 | offset; }
inline constexpr int group_size = 32;

/// Steps that stand together in the code, of one block. g++ takes time for each call in a function for each other one,
/// and all steps begin as calls. Those of a long program are functions, of more steps: parts (cut_steps.hpp), or, where
/// there are branches, with their values in memory.
struct segment {
  static constexpr int most = 128, most_of_a_long_program = 256;
  static constexpr int long_program = 2048;  // nodes
  static constexpr int least_of_a_part = 160, most_of_a_part = 320;
  static constexpr int many_blocks = 100, most_in_a_part = 32;
  int block = 0;
  int begin = 0, size = 0;
};

/// Steps, as arrays of fixed size.
template <int Width, int Room, int Blocks, int Conditions>
struct step_table {
  static constexpr int width = Width;
  static constexpr int operand_count = Width > 4 ? Width : 4;
  static constexpr int capacity = Room;
  static constexpr bool is_cut = false;  // cut_steps.hpp
  graph::opcode operations[Room]{};
  int places[Room][operand_count +
                   1]{};  ///< of what a step makes, and of its operands; the first one again where there are fewer
  int size = 0;
  segment segments[Room / segment::most + Blocks + 1]{};
  int segment_count = 0;
  int conditions[Conditions + 1]{};  ///< of blocks, places
  int executed[Blocks + 1]{};        ///< of blocks that are asked whether they were executed, a place; else 0
  int used[room::lanes + 1]{};       ///< how many numbers, kept ones, conditions, lanes
  int packed_operations = 0;
  int call_memory = 0;  ///< numbers in rows, for calls of functions
  constexpr bool found_lanes() const { return packed_operations > 0; }
};

/// The steps that a type stands for.
template <class Steps>
inline constexpr Steps written{};

// Whether the compiler comes to the end of writing them. A trial takes as long as the steps themselves: single ones of
// so many nodes, and their parts, are within what compilers allow, and so is a search for lanes, which ends by itself.
// So that one in vain is not repeated, a trial says whether it found some.
template <class Program, class Steps>
concept can_be_written = Program::nodes <= 4096 || requires { typename std::integral_constant<int, Steps{}.size>; };
template <class Program, class Steps>
concept finds_lanes =
    (Program::nodes <= segment::long_program && written<Steps>.found_lanes()) ||
    (Program::nodes > segment::long_program && requires { typename std::enable_if_t<Steps{}.found_lanes()>; });

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET
