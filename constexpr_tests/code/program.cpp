// Blocks of a program: what conditions they look at.
#include <chainrule/chainrule.hpp>

namespace chainrule::detail::code {

namespace {

using namespace operation;
using graph::index;

// Exits from a long search, one after the other: all are decided first, and each has something of its own to compute.
template <int Exits>
constexpr graph::graph search() {
  graph::graph g;
  index const x = g.append(graph::argument, 0), y = g.append(graph::argument, 1);
  index found = g.append(opcode_of<sin_>, y);
  for (int i = Exits; i-- > 0;) {
    index const knot = g.append_constant({i});
    index const exit = g.append(opcode_of<branch_>, g.append(opcode_of<less_>, x, knot));
    g.roots.push(exit);
    found = g.append(opcode_of<where_>, exit, g.append(opcode_of<multiply_>, y, knot), found);
  }
  g.roots.push(found);
  return g;
}
template <int Exits>
using searching = program<&search<Exits>>;

template <class Program>
constexpr int most_conditions_of_a_block() {
  int most = 0;
  for (block const& b : Program::blocks.rows) most = b.condition_count > most ? b.condition_count : most;
  return most;
}
static_assert(most_conditions_of_a_block<searching<60>>() <= 2 * block::most_decisions + 1);
static_assert(searching<60>::block_count < 2 * 60 + 2 + 60 / block::most_decisions);

// Who is asked comes before, and is asked for all that is around a block.
template <class Program>
constexpr bool asks_earlier_blocks() {
  for (int b = 0; b < Program::block_count; ++b) {
    block const& now = Program::blocks.rows[b];
    for (int k = 0; k < now.condition_count; ++k) {
      auto const& c = Program::blocks.conditions[now.conditions_begin + k];
      if (c.block != graph::none && (k > 0 || c.block >= b || !Program::blocks.rows[c.block].is_asked)) return false;
      if (c.block == graph::none && c.node >= now.begin) return false;
    }
  }
  return true;
}
static_assert(asks_earlier_blocks<searching<60>>() && asks_earlier_blocks<searching<7>>());

}  // namespace

}  // namespace chainrule::detail::code
