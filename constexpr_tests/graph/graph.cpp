// The hash-consed graph: equal content is one node, in either order of the operands where the operation commutes.
#include <chainrule/chainrule.hpp>

namespace chainrule::detail::graph {

namespace {

using operation::opcode_of;

struct workbench {
  graph g;
  index a, b;
  constexpr workbench() : a(g.append_variable("a")), b(g.append_variable("b")) {}
};

static_assert([] {
  workbench w;
  return w.g.append_variable("a") == w.a;
}());
static_assert([] {
  workbench w;
  return w.a != w.b;
}());
static_assert([] {
  workbench w;
  return w.g.append(opcode_of<operation::add_>, w.a, w.b) == w.g.append(opcode_of<operation::add_>, w.a, w.b);
}());
static_assert([] {
  workbench w;
  return w.g.append(opcode_of<operation::add_>, w.a, w.b) == w.g.append(opcode_of<operation::add_>, w.b, w.a);
}());
static_assert([] {
  workbench w;
  return w.g.append(opcode_of<operation::subtract_>, w.a, w.b) != w.g.append(opcode_of<operation::subtract_>, w.b, w.a);
}());
static_assert([] {
  workbench w;
  return w.g.append(opcode_of<operation::add_>, w.a, w.b) != w.g.append(opcode_of<operation::multiply_>, w.a, w.b);
}());
static_assert([] {
  workbench w;
  return w.g.append_constant({1, 2}) == w.g.append_constant({1, 2});
}());
static_assert([] {
  workbench w;
  return w.g.append_constant({1, 2}) != w.g.append_constant({1, 3});
}());
static_assert([] {
  workbench w;
  return w.g.exact(w.g.append_constant({1, 2})) == exact::rational{1, 2};
}());
static_assert([] {
  workbench w;
  return !w.g.exact(w.a).valid;
}());
// A thousand nodes are all found again after the table has grown.
static_assert([] {
  workbench w;
  index last = w.a;
  for (int i = 0; i < 1000; ++i) last = w.g.append(opcode_of<operation::multiply_>, last, w.b);
  int const size = w.g.nodes.size;
  last = w.a;
  for (int i = 0; i < 1000; ++i) last = w.g.append(opcode_of<operation::multiply_>, w.b, last);
  return w.g.nodes.size == size;
}());
static_assert([] {
  workbench w;
  index const sum = w.g.append(opcode_of<operation::add_>, w.a, w.b);
  index const sine = w.g.append(opcode_of<operation::sin_>, w.a);
  auto const marked = reachable(w.g, sequence<index>(1, sine));
  return marked[sine] && marked[w.a] && !marked[w.b] && !marked[sum];
}());
static_assert(arity(node{opcode_of<operation::where_>, {0, 1, 2}}) == 3);
static_assert(arity(node{variable, {0, none, none}}) == 0);
static_assert(is_leaf(node{constant, {0, none, none}}));
static_assert(!is_leaf(node{opcode_of<operation::pi_>, {none, none, none}}));

}  // namespace

}  // namespace chainrule::detail::graph
