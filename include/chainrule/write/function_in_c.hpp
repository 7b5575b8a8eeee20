// SPDX-License-Identifier: BSL-1.0
// A program of value and gradient as a function of C99.
// Next: c_code.hpp, which programs these are.
#pragma once

#include "../base/name.hpp"
#include "../graph/definitions.hpp"
#include "../question/within_limits.hpp"
#include "operation_in_c.hpp"

namespace chainrule::detail {

/// What becomes C: the program of value and gradient, in operations that C has. A Source has
///   build()                the graph, the value its first root
///   nodes, roots           about how many of them
///   position(leaf, names)  where the array x holds an input; none if it does not
///   write_comment(to)      what x and gradient hold
///   asked_nodes()          as many nodes as the answer has before it is written in what C has
template <class Source>
struct program_in_c {
  using operations = typename operation::registry_for<Source>::type;
  static constexpr graph::graph build() {
    return graph::written_out<operations>(Source::build(), [](graph::opcode o) {
      return table_in_c<operations>.rows[o].text == operation::by_definition;
    });
  }
  using program = code::program<&program_in_c::build, Source::nodes, Source::roots, graph::order_for::text>;
  static constexpr bool is_within_limits() {
    if constexpr (Source::asked_nodes() <= untried)
      return true;
    else if constexpr (!graph::fits_in_an_evaluation<&program_in_c::build, Source::nodes, Source::roots>)
      return false;
    else
      return program_fits<program>();
  }

  // The first operation that C lacks; -1 if it has all.
  static constexpr graph::opcode lacking() {
    for (int i = 0; i < program::nodes; ++i)
      if (auto const& n = program::graph.nodes[i];
          n.operation >= 0 && table_in_c<operations>.rows[n.operation].is_missing())
        return n.operation;
    return -1;
  }
  static constexpr bool has_all_inputs() {
    for (int i = 0; i < program::inputs; ++i)
      if (auto const& n = program::graph.nodes[i];
          n.operation != graph::captured && Source::position(n, program::graph.names) == graph::none)
        return false;
    return true;
  }
};

/// Writes the function of C that computes a program.
template <class Source, name Name>
class writer_of_c : public characters {
  using made_of = program_in_c<Source>;
  static constexpr auto const& nodes_of = made_of::program::graph;
  static constexpr auto const& operations = table_in_c<typename made_of::operations>.rows;

 public:
  static constexpr graph::sequence<char> write() {
    writer_of_c w;
    w.put("#include <math.h>\n\n");
    w.write_helpers();
    Source::write_comment(w);
    w.put_all("double ", Name.view(), "(double const* x, double* gradient) {\n");
    if (!w.reads_x()) w.put("  (void)x;\n");
    if (nodes_of.size.roots == 1) w.put("  (void)gradient;\n");
    for (graph::index i = 0; i < nodes_of.size.nodes; ++i)
      if (w.needed[i]) w.write_line(i);
    for (int r = 1; r < nodes_of.size.roots; ++r) {
      w.put_all("  gradient[", r - 1, "] = ");
      w.write_operand(nodes_of.roots[r]);
      w.put(";\n");
    }
    w.put("  return ");
    w.write_operand(nodes_of.roots[0]);
    w.put(";\n}\n");
    return std::move(w.written);
  }
  static constexpr bool is_within_limits() { return made_of::is_within_limits(); }

 private:
  graph::zeros<bool> needed = graph::reachable(nodes_of);

  constexpr bool reads_x() const {
    for (int i = 0; i < made_of::program::inputs; ++i)
      if (nodes_of.nodes[i].operation != graph::captured) return true;
    return false;
  }

  // Functions that C lacks, for those that are called.
  constexpr void write_helpers() {
    bool is_called[operation::registry::size]{};
    for (graph::index i = 0; i < nodes_of.size.nodes; ++i)
      if (nodes_of.nodes[i].operation >= 0 && needed[i]) is_called[nodes_of.nodes[i].operation] = true;
    for (graph::opcode o = 0; o < operation::registry::size; ++o) {
      if (!is_called[o] || !operations[o].is_body()) continue;
      put_all("static double ", Name.view(), "_", operation::traits_at(o).name, "(double a");
      for (int k = 1; k < operation::traits_at(o).arity; ++k) put(k == 1 ? ", double b" : ", double c");
      put(") {\n");
      write_body(operations[o].text);
      put("}\n\n");
    }
  }
  constexpr void write_body(std::string_view statements) {
    while (!statements.empty()) {
      auto const end = statements.find(';') + 1;
      put_all("  ", statements.substr(0, end), "\n");
      statements.remove_prefix(end < statements.size() ? end + 1 : end);  // and a blank
    }
  }

  constexpr void write_line(graph::index i) {
    graph::node const& n = nodes_of.nodes[i];
    if (graph::is_constant(n)) return;  // stands where it is used
    bool const is_condition =
        n.operation >= 0 && operation::traits_at(n.operation).result == operation::kind::condition;
    put_all("  const ", is_condition ? "int" : "double", " v", i, " = ");
    if (n.operation == graph::captured)
      put_captured(n.operands[0], plain_hole);
    else if (graph::is_leaf(n))
      put_all("x[", Source::position(n, nodes_of.names), "]");
    else
      write_operation(n);
    put(";\n");
  }

  constexpr void write_operation(graph::node const& n) {
    auto const& traits = operation::traits_at(n.operation);
    std::string_view const text = operations[n.operation].text;
    if (operations[n.operation].is_body()) {
      put_all(Name.view(), "_");
      write_call(traits, n);
    } else if (!text.empty()) {
      for_each_part(
          text, [&](std::string_view part) { put(part); }, [&](int k, std::size_t) { write_operand(n.operands[k]); });
    } else if (traits.written == operation::style::infix) {
      write_operand(n.operands[0]);
      put_all(" ", traits.name, " ");
      write_operand(n.operands[1]);
    } else if (traits.written == operation::style::prefix) {
      put(traits.name);
      write_operand(n.operands[0]);
    } else {
      write_call(traits, n);
    }
  }
  constexpr void write_call(operation::traits const& traits, graph::node const& n) {
    put(traits.name);
    for (int k = 0; k < traits.arity; ++k) {
      put(k == 0 ? "(" : ", ");
      write_operand(n.operands[k]);
    }
    put(")");
  }

  constexpr void write_operand(graph::index i) {
    graph::node const& n = nodes_of.nodes[i];
    if (n.operation == graph::constant)
      write_exact(nodes_of.constants[n.operands[0]]);
    else if (n.operation == graph::literal)
      write_number(static_cast<double>(nodes_of.literals[n.operands[0]]));
    else if (graph::is_constant(n))
      write_number(operations[n.operation].constant);
    else
      put_all("v", i);
  }
  constexpr void write_number(double number) {
    auto const text = numbers_of_c::text_of(number);
    bool const parentheses = numbers_of_c::wants_parentheses(text.view());
    put_all(parentheses ? "(" : "", text.view(), parentheses ? ")" : "");
  }
  // A quotient of doubles is rounded once, if they are exact.
  constexpr void write_exact(exact::rational value) {
    constexpr std::int64_t largest = std::int64_t{1} << std::numeric_limits<double>::digits;
    auto const is_exact = [](std::int64_t part) { return -largest <= part && part <= largest; };
    if (value.denominator == 1 || !is_exact(value.numerator) || !is_exact(value.denominator))
      write_number(exact::nearest<double>(value));
    else
      put_all("(", value.numerator, ".0/", value.denominator, ".0)");
  }
};

}  // namespace chainrule::detail
