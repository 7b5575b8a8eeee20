// The steps of a long program in parts: where they are cut, what crosses, and that each part has what it reads.
#include <chainrule/chainrule.hpp>

namespace chainrule::detail::code {

namespace {

using namespace operation;

// A product of sixteen arguments, over and over, which wanders through sums: two values at most cross. Every 200
// operations twelve values are needed at a time.
constexpr graph::graph wandering() {
  graph::graph g;
  for (int i = 0; i < 16; ++i) g.append(graph::argument, i);
  graph::index now = 0;
  while (g.nodes.size < 2500) {
    graph::index const before = now;
    graph::index many[12]{};
    for (int i = 0; i < 12; ++i) many[i] = g.append(opcode_of<multiply_>, now, i);
    for (int i = 0; i < 12; ++i) now = g.append(opcode_of<add_>, now, many[i]);
    for (int i = 0; i < 80; ++i) now = g.append(i % 2 == 0 ? opcode_of<multiply_> : opcode_of<add_>, now, i % 16);
    now = g.append(opcode_of<subtract_>, now, before);
  }
  g.roots.push(now);
  return g;
}
struct arguments_in_a_row {
  static constexpr int rows = 1;
  static constexpr chainrule::detail::place at(int i) { return {0, i}; }
};

using program_type = program<&wandering, 5000, 1>;
using single = single_steps<program_type, arguments_in_a_row, std::array<double, 1>>;
using cut = cut_steps<single, program_type::constants, 1, 1>;
constexpr auto const& parts = written<cut>;

static_assert(program_type::nodes > segment::long_program);
static_assert(can_be_cut<program_type, cut>);
static_assert(parts.crossing <= 2, "cuts are where few values cross");
static_assert(parts.crossing_conditions == 0);
static_assert(parts.size <= written<single>.size + 2 * parts.segment_count, "and only these are written to memory");
static_assert(parts.used[room::numbers] <= 2 * segment::most_of_a_part,
              "places are counted from each part's beginning");

constexpr bool parts_are_of_their_size() {
  for (int p = 0; p + 1 < parts.segment_count; ++p)
    if (parts.segments[p].size < segment::least_of_a_part) return false;
  return parts.segment_count > 6;
}
static_assert(parts_are_of_their_size());

// Each number is made in the part that reads it, or crossed.
constexpr bool all_are_there() {
  bool crossed[8]{};
  for (int p = 0; p < parts.segment_count; ++p) {
    graph::zeros<bool> made(parts.used[room::numbers]);
    for (int c = parts.constants_begin[p]; c < parts.constants_begin[p + 1]; ++c)
      made.data[parts.constants[c].place & 0xffff] = true;
    for (int s = parts.segments[p].begin; s < parts.segments[p].begin + parts.segments[p].size; ++s)
      for (int k = parts.operand_count; k >= 0; --k) {
        int const group = parts.places[s][k] >> 16, offset = parts.places[s][k] & 0xffff;
        if (group < room::kept * room::groups) {
          bool& there = made.data[(group - room::numbers * room::groups) * group_size + offset];
          if (k > 0 && !there) return false;
          there = true;
        } else if (group == room::inputs * room::groups + 1 && !crossed[offset]) {
          return false;
        } else if (group == room::results * room::groups + 1) {
          crossed[offset] = true;
        }
      }
  }
  return true;
}
static_assert(all_are_there());

}  // namespace

}  // namespace chainrule::detail::code
