// Powers of two that are moved: fewer operations, and the same bits.
#include <chainrule/chainrule.hpp>

namespace chainrule::detail::graph {

namespace {

using namespace operation;
using detail::doublings;
using detail::is;
using detail::make;

// The gradient of a function of two numbers, as it is before it is put in order.
constexpr graph gradient_of(auto function) {
  graph g;
  sequence<index> variables;
  for (int v = 0; v < 2; ++v) variables.push(g.append(argument, v));
  index const value = function(g, variables[0], variables[1]);
  g.derivatives_begin = g.nodes.size;
  g.roots = reverse(g, value, variables);
  return detail::rebuilt(g, write_as_it_is);
}

constexpr double number_of(graph const& g, index root, double x, double y) {
  sequence<double> value;
  for (index i = 0; i <= root; ++i) {
    node const n = g.nodes[i];
    auto const of = [&](int k) { return value[n.operands[k]]; };
    value.push(n.operation == argument   ? (n.operands[0] == 0 ? x : y)
               : n.operation == literal  ? static_cast<double>(g.literals[n.operands[0]])
               : n.operation == constant ? exact::nearest<double>(g.exact(i))
               : is<add_>(g, i)          ? of(0) + of(1)
               : is<subtract_>(g, i)     ? of(0) - of(1)
               : is<multiply_>(g, i)     ? of(0) * of(1)
               : is<divide_>(g, i)       ? of(0) / of(1)
               : is<square_>(g, i)       ? of(0) * of(0)
               : is<negate_>(g, i)       ? -of(0)
               : is<sqrt_>(g, i)         ? chainrule::sqrt(of(0))
                                         : std::numeric_limits<double>::quiet_NaN());
  }
  return value[root];
}
constexpr int operations(graph const& g) {
  int count = 0;
  auto const needed = reachable(g, g.roots);
  for (index i = 0; i < g.nodes.size; ++i)
    if (needed[i] && arity(g.nodes[i]) > 0) ++count;
  return count;
}

// How many operations are gained; -1 if a bit has changed.
constexpr int gain(auto function) {
  graph const g = gradient_of(function);
  doublings const twos(g);
  if (!twos.found) return 0;
  graph const without = twos.written();
  for (double x : {0.3, -1.7, 1e-9, 3e20})
    for (double y : {0.7, 2.1, 1e9, 1e-20})
      for (int k = 0; k < 2; ++k)
        if (number_of(g, g.roots[k], x, y) != number_of(without, without.roots[k], x, y)) return -1;
  return operations(g) - operations(without);
}

constexpr auto rooted = [](graph& g, index x, index y) {
  return make<multiply_>(g, make<sqrt_>(g, make<add_>(g, make<multiply_>(g, x, x), g.append_constant({3}))), y);
};
static_assert(gain(rooted) == 2);

// Each component doubles what has been halved for both.
constexpr auto of_both = [](graph& g, index x, index y) {
  index const squares = make<add_>(g, make<multiply_>(g, x, x), make<multiply_>(g, y, y));
  return make<sqrt_>(g, make<add_>(g, squares, g.append_constant({1})));
};
static_assert(gain(of_both) == 3);

// One component is not doubled, so the other still is.
constexpr auto of_one = [](graph& g, index x, index y) {
  return make<sqrt_>(g, make<add_>(g, make<multiply_>(g, x, x), make<multiply_>(g, y, g.append_literal(0.3L))));
};
static_assert(gain(of_one) == 0);

// A quarter of what is doubled twice.
constexpr auto quartered = [](graph& g, index x, index y) {
  index const sum = make<add_>(g, make<multiply_>(g, g.append_literal(0.3L), x), y);
  return make<divide_>(g, make<multiply_>(g, make<multiply_>(g, sum, sum), make<multiply_>(g, sum, sum)),
                       g.append_constant({4}));
};
static_assert(gain(quartered) == 2);

}  // namespace

}  // namespace chainrule::detail::graph
