// The steps of programs in lanes: how rows of arguments are read.
#include <chainrule/chainrule.hpp>

namespace chainrule::detail::code {

namespace {

using namespace operation;

// Four products, each of all fourth arguments.
template <int Inputs>
constexpr graph::graph products() {
  graph::graph g;
  for (int i = 0; i < Inputs; ++i) g.append(graph::argument, i);
  for (int lane = 0; lane < 4; ++lane) {
    graph::index product = lane;
    for (int i = lane + 4; i < Inputs; i += 4) product = g.append(opcode_of<multiply_>, product, i);
    g.roots.push(product);
  }
  return g;
}

// All of them stand in one array.
template <class Program>
struct arguments_in_a_row {
  static constexpr int rows = 1;
  static constexpr chainrule::detail::place at(int i) { return {0, Program::graph.nodes[i].operands[0]}; }
};

template <int Inputs>
constexpr int count_steps(graph::opcode operation) {
  using program_type = program<&products<Inputs>, 2 * Inputs, 4>;
  constexpr lane_steps<program_type, 4, arguments_in_a_row<program_type>, std::array<double, 4>> steps;
  int count = 0;
  for (int s = 0; s < steps.size; ++s) count += steps.operations[s] == operation ? 1 : 0;
  return count;
}

// Of short programs each number is read alone; with one row more than that, rows are read.
static_assert(count_steps<32>(load_apart) == 8 && count_steps<32>(load) == 0);
static_assert(count_steps<36>(load_apart) == 0 && count_steps<36>(load) == 9);

}  // namespace

}  // namespace chainrule::detail::code
