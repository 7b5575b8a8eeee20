// Compares the program of an ordinary function with that of a formula as a type.
#pragma once

#include <array>
#include <chainrule/chainrule.hpp>
#include <string_view>

namespace chainrule::testing {

/// The names of the variables that stand for the arguments of a function, in order.
using names_of_arguments = std::array<std::string_view, 4>;
inline constexpr names_of_arguments argument_names{"x", "y", "z", "w"};

/// Writes a program into a graph, variables as arguments; returns its roots there.
template <class Program>
constexpr chainrule::detail::graph::sequence<chainrule::detail::graph::index> written(
    chainrule::detail::graph::graph& g) {
  auto const& from = Program::graph;
  chainrule::detail::graph::sequence<chainrule::detail::graph::index> position(from.size.nodes,
                                                                               chainrule::detail::graph::none);
  for (int i = 0; i < from.size.nodes; ++i) {
    auto const& n = from.nodes[i];
    int const detail = n.operands[0];
    auto const operand = [&](int k) {
      return n.operands[k] == chainrule::detail::graph::none ? chainrule::detail::graph::none : position[n.operands[k]];
    };
    if (n.operation == chainrule::detail::graph::variable) {
      int argument = 0;
      while (argument_names[static_cast<std::size_t>(argument)] != from.names[detail]) ++argument;
      position[i] = g.append(chainrule::detail::graph::argument, argument);
    } else if (n.operation == chainrule::detail::graph::constant) {
      position[i] = g.append_constant(from.constants[detail]);
    } else if (n.operation == chainrule::detail::graph::literal) {
      position[i] = g.append_literal(from.literals[detail]);
    } else if (chainrule::detail::graph::is_leaf(n)) {
      position[i] = g.append(n.operation, detail);
    } else {
      position[i] = g.append(n.operation, operand(0), operand(1), operand(2));
    }
  }
  chainrule::detail::graph::sequence<chainrule::detail::graph::index> roots;
  for (int i = 0; i < from.size.roots; ++i) roots.push(position[from.roots[i]]);
  return roots;
}

/// Whether two programs compute the same values by the same operations on the same operands.
template <class First, class Second>
constexpr bool same() {
  if (First::operations != Second::operations || First::results != Second::results) return false;
  chainrule::detail::graph::graph g;
  auto const first = written<First>(g);
  auto const second = written<Second>(g);
  for (int i = 0; i < first.size; ++i)
    if (first[i] != second[i]) return false;
  return true;
}

template <class Question, class Function, class... T>
using program_of_function =
    chainrule::detail::code::program<&detail::function_program<Question, Function, wrt_list<>, T...>::build>;

template <class... Variables>
struct compared {
  template <class>
  using number = double;

  /// Value, value with gradient, and Hessian of an ordinary function of numbers and of a formula.
  template <class Function, class Formula>
  static constexpr bool are_the_same(Function, Formula) {
    using by = detail::variables<Variables...>;
    return same<program_of_function<chainrule::detail::question::value, Function, number<Variables>...>,
                program_of<value_of<Formula>>>() &&
           same<program_of_function<chainrule::detail::question::value_and_gradient, Function, number<Variables>...>,
                program_of<formula_query<chainrule::detail::question::value_and_gradient, by, false, Formula>>>() &&
           same<program_of_function<chainrule::detail::question::hessian, Function, number<Variables>...>,
                program_of<formula_query<chainrule::detail::question::hessian, by, false, Formula>>>();
  }
  /// A function that serves both.
  template <class Function>
  static constexpr bool are_the_same(Function f) {
    return are_the_same(f, f(Variables{}...));
  }
};

}  // namespace chainrule::testing
