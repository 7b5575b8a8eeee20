// SPDX-License-Identifier: BSL-1.0
// to_dot(f): the graph of a formula, a function or a question about them, as a drawing for Graphviz. The tape has a
// to_dot of its own.
#pragma once

#include "../formula/evaluate.hpp"
#include "written_graph.hpp"

namespace chainrule {

namespace detail {

/// The graph that `Source::get()` returns in the language of Graphviz, each node that its roots need once.
template <class Source>
class drawing : characters {
 public:
  static constexpr graph::sequence<char> write() {
    drawing d;
    d.draw();
    return std::move(d.written);
  }
  static constexpr bool is_within_limits() { return Source::is_within_limits(); }

 private:
  static constexpr auto const& nodes_of() { return Source::get(); }

  constexpr void draw() {
    put("digraph formula {\n  rankdir=LR;\n  node [shape=box];\n");
    auto const needed = graph::reachable(nodes_of());
    for (graph::index i = 0; i < nodes_of().size.nodes; ++i)
      if (needed.data[i]) write_node(i);
    // A single result is seen to be one; several are numbered.
    bool const is_single = nodes_of().size.roots == 1;
    for (int r = 0; r < nodes_of().size.roots; ++r) {
      if (is_single)
        put_all("  v", nodes_of().roots[r], " [style=bold];\n");
      else
        put_all("  r", r, " [label=\"result ", r, "\", shape=plaintext];\n  v", nodes_of().roots[r], " -> r", r, ";\n");
    }
    put("}\n");
  }

  constexpr void write_node(graph::index i) {
    graph::node const& n = nodes_of().nodes[i];
    put_all("  v", i, " [label=\"");
    write_label(n);
    put(graph::is_leaf(n) ? "\", shape=ellipse];\n" : "\"];\n");
    int const arity = graph::arity(n);
    bool const is_ordered = arity > 1 && !operation::traits_at(n.operation).commutative;
    for (int k = 0; k < arity; ++k) {
      put_all("  v", n.operands[k], " -> v", i);
      if (is_ordered) put_all(" [label=\"", k + 1, "\"]");
      put(";\n");
    }
  }

  constexpr void write_label(graph::node const& n) {
    int const which = n.operands[0];
    if (n.operation == graph::variable) {
      put_quoted(nodes_of().names[which]);
    } else if (n.operation == graph::argument) {
      put_argument(*this, Source::names[which]);
    } else if (n.operation == graph::direction) {
      put_all("v[", which, "]");
    } else if (n.operation == graph::captured) {
      put_captured(which, plain_hole);
    } else if (n.operation == graph::literal) {
      put(literal_text(nodes_of().literals[which]).view());
    } else if (n.operation == graph::constant) {
      exact::rational const value = nodes_of().constants[which];
      put(value.numerator);
      if (value.denominator != 1) put_all("/", value.denominator);
    } else {
      put_quoted(operation::traits_at(n.operation).name);
    }
  }
  constexpr void put_quoted(std::string_view label) {
    for (char c : label) {
      if (c == '"' || c == '\\') written.push('\\');
      written.push(c);
    }
  }
};

template <class Question>
struct program_of_formulas {
  static constexpr argument_name const* names = nullptr;
  static constexpr auto const& get() { return program_of<Question>::graph; }
  static constexpr bool is_within_limits() { return Question::is_within_limits(); }
};
template <class Question>
struct program_of_function {
  static constexpr argument_name const* names = Question::names;
  static constexpr auto const& get() { return Question::program(); }
  static constexpr bool is_within_limits() { return true; }  // or there would be no program
};

}  // namespace detail

/// A graph in the language of Graphviz: a formula as it stands, equal terms once; of a question, such as gradient(f),
/// what a call of it computes, its results numbered. Edges go from operands to what is made of them; where their order
/// matters they count from 1. The text is a std::string_view, or an object that converts to one if f carries numbers.
template <class Callable>
constexpr auto to_dot(Callable const& callable) {
  if constexpr (requires { &Callable::build; }) {
    return callable.visit([](auto const&... formulas) {
      return detail::text_about<detail::drawing<detail::program_of_formulas<Callable>>, detail::plain_numbers>(
          formulas...);
    });
  } else {
    auto const formula = detail::asked_about(callable);
    using source = detail::lowered_formula<std::remove_cv_t<decltype(formula)>>;
    return detail::text_about<detail::drawing<source>, detail::plain_numbers>(formula);
  }
}

/// A function of arguments of these types as it is traced: to_dot<std::array<double, 3>>(f); or what a question about
/// it computes, such as gradient(f). Up to three arguments are called x, y and z, more x0, x1, ...; numbers of an array
/// are x[0], x[1], ...
template <class... Arguments, detail::ordinary_function F>
  requires(sizeof...(Arguments) > 0)
constexpr std::string_view to_dot(F const&) {
  using asked = detail::function_to_write<F, Arguments...>;
  if constexpr (!asked::checked::is_sound())
    return {};
  else if constexpr (asked::is_question)
    return detail::text_about<detail::drawing<detail::program_of_function<asked>>, detail::plain_numbers>();
  else
    return detail::text_about<detail::drawing<detail::asked_function<asked>>, detail::plain_numbers>();
}

}  // namespace chainrule
