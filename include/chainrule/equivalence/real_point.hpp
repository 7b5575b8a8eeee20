// SPDX-License-Identifier: BSL-1.0
// A graph's values at a real point, for what a field cannot tell: which branch of a root, or which piece, is the right
// one.
#pragma once

#include "../graph/graph.hpp"
#include "../math/modular.hpp"

namespace chainrule::detail::graph::detail {

constexpr double constant_as_double(exact::rational exact) {
  return static_cast<double>(exact.numerator) / static_cast<double>(exact.denominator);
}

template <class Operation>
constexpr double real_value(double a, double b, double c) {
  if constexpr (requires { Operation::is_of_call; })  // of a function nothing is known but that it is one
    return 1.4 + 0.7 * a / (2 + (a < 0 ? -a : a)) + 0.6 * b / (1.5 + (b < 0 ? -b : b));
  else if constexpr (Operation::arity == 0)
    return Operation::template value<double>();
  else if constexpr (Operation::operands[0] == operation::kind::condition && Operation::arity == 3)
    return Operation::value(a != 0, b, c);
  else if constexpr (Operation::operands[0] == operation::kind::condition && Operation::arity == 2)
    return Operation::value(a != 0, b != 0);
  else if constexpr (Operation::operands[0] == operation::kind::condition)
    return Operation::value(a != 0);
  else if constexpr (Operation::arity == 1)
    return Operation::value(a);
  else if constexpr (Operation::arity == 3)
    return Operation::value(a, b, c);
  else
    return static_cast<double>(Operation::value(a, b));
}
struct real_values_of {
  template <class Operation>
  static constexpr auto row() {
    return &real_value<Operation>;
  }
};
// A template, so that only programs that ask for it pay for it.
template <class Operations>
inline constexpr auto real_functions = operation::table_of<real_values_of>(Operations{});

/// Values of all nodes at one of a sequence of points.
template <class Operations>
constexpr sequence<double> real_values(graph const& g, sequence<long double> const& captured_values,
                                       std::uint64_t seed) {
  constexpr double magnitudes[]{0.4, 1.3, 2.2, 0.85, 5.5, 140.0};
  sequence<double> values(g.nodes.size, 0);
  for (index i = 0; i < g.nodes.size; ++i) {
    node const& n = g.nodes[i];
    auto const at = [&](int k) { return n.operands[k] == none ? 0.0 : values[n.operands[k]]; };
    auto const h = math::scramble(seed * 977 + static_cast<unsigned>(n.operands[0]));
    // The first points are small and of one sign, so that roots and logarithms exist; then signs mix and numbers grow.
    double const magnitude = magnitudes[h % (seed < 3 ? 4 : 6)] * (1 + static_cast<double>(h >> 32 & 1023) / 4096);
    double const sign = seed % 3 == 0 ? 1 : seed % 3 == 1 ? -1 : (h >> 20 & 1) != 0 ? 1 : -1;
    values[i] = n.operation == constant   ? constant_as_double(g.constants[n.operands[0]])
                : n.operation == literal  ? static_cast<double>(g.literals[n.operands[0]])
                : n.operation == captured ? static_cast<double>(captured_values[n.operands[0]])
                : is_leaf(n)              ? magnitude * sign
                                          : real_functions<Operations>.rows[n.operation](at(0), at(1), at(2));
  }
  return values;
}

}  // namespace chainrule::detail::graph::detail
