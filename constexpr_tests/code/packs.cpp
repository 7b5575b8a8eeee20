// The finder of vector lanes (superword-level parallelism): which operations are computed together.
#include <chainrule/chainrule.hpp>

namespace chainrule::detail::code {

namespace {

using namespace operation;
using graph::index;

// A graph of inputs and results that stand in a row, and what is found in it for vectors of four.
struct workbench {
  static constexpr int width = 4;
  graph::graph g;
  memory_layout layout;
  index in[8];

  constexpr workbench() {
    for (int i = 0; i < 8; ++i) {
      in[i] = g.append(graph::argument, i);
      layout.inputs.push(i);
    }
  }
  constexpr void result(index node, int place) {
    g.roots.push(node);
    layout.results.push(place);
  }
  // How many packs of operations there are, and how many rows of results are stored from packs.
  struct found {
    int of_operations = 0, stores = 0;
    friend constexpr bool operator==(found const&, found const&) = default;
  };
  constexpr found find() const {
    pack_finder<width> finder(g, 8, layout);
    found all;
    for (auto const& p : finder.packs) all.of_operations += p.kind == pack<width>::of_operations ? 1 : 0;
    all.stores = finder.stores.size;
    return all;
  }
};

constexpr bool results_in_a_row_of_one_kind_are_computed_together() {
  workbench w;
  for (int i = 0; i < 4; ++i) w.result(w.g.append(opcode_of<multiply_>, w.in[i], w.in[i + 4]), i);
  return w.find() == workbench::found{1, 1};
}
static_assert(results_in_a_row_of_one_kind_are_computed_together());

constexpr bool operands_are_searched_upwards() {
  workbench w;
  for (int i = 0; i < 4; ++i) {
    index const product = w.g.append(opcode_of<multiply_>, w.in[i], w.in[i + 4]);
    w.result(w.g.append(opcode_of<subtract_>, product, w.in[i]), i);
  }
  return w.find() == workbench::found{2, 1};
}
static_assert(operands_are_searched_upwards());

constexpr bool results_that_do_not_stand_in_a_row_are_not() {
  workbench w;
  for (int i = 0; i < 4; ++i) w.result(w.g.append(opcode_of<multiply_>, w.in[i], w.in[i + 4]), 2 * i);
  return w.find().stores == 0;
}
static_assert(results_that_do_not_stand_in_a_row_are_not());

constexpr bool operations_of_several_kinds_are_not() {
  workbench w;
  for (int i = 0; i < 4; ++i)
    w.result(w.g.append(i % 2 == 0 ? opcode_of<multiply_> : opcode_of<divide_>, w.in[i], w.in[i + 4]), i);
  return w.find().of_operations == 0;
}
static_assert(operations_of_several_kinds_are_not());

constexpr bool operations_that_depend_on_each_other_are_not() {
  workbench w;
  index node = w.in[0];
  for (int i = 0; i < 4; ++i) {
    node = w.g.append(opcode_of<multiply_>, node, w.in[i + 4]);
    w.result(node, i);
  }
  return w.find().of_operations == 0;
}
static_assert(operations_that_depend_on_each_other_are_not());

constexpr bool elementary_functions_are_not() {
  workbench w;
  for (int i = 0; i < 4; ++i) w.result(w.g.append(opcode_of<sin_>, w.in[i]), i);
  return w.find().of_operations == 0;
}
static_assert(elementary_functions_are_not());

constexpr bool terms_of_a_sum_are_computed_together() {
  workbench w;
  index sum = graph::none;
  for (int i = 0; i < 8; ++i) {
    index const term =
        w.g.append(opcode_of<square_>, w.g.append(opcode_of<subtract_>, w.in[i], w.g.append_constant({1})));
    sum = i == 0 ? term : w.g.append(opcode_of<add_>, sum, term);
  }
  w.result(sum, 0);
  return w.find().of_operations >= 4;  // two of differences, two of squares
}
static_assert(terms_of_a_sum_are_computed_together());

}  // namespace

}  // namespace chainrule::detail::code
