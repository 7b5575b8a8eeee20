// SPDX-License-Identifier: BSL-1.0
// to_string(f): a formula or a function as text, written by the compiler.
#pragma once

#include "../graph/definitions.hpp"
#include "patterns.hpp"
#include "written_graph.hpp"

namespace chainrule {

namespace detail::error {

template <class Function>
constexpr bool not_one_number_in_text() {
  static_assert(no<Function>,
                "chainrule: to_string writes one number: write to_string of one result for each number of a function "
                "with several");
  return false;
}

}  // namespace detail::error

namespace detail {

// Writes the nodes of a graph as infix text.
template <class Source>
class printer : public tree_writer<printer<Source>> {
  using base = tree_writer<printer>;
  friend base;
  using piece = typename base::piece;
  using base::nodes_of, base::put, base::push, base::wanted_of_infix;
  static constexpr std::string_view open = "(", close = ")";
  static constexpr auto const& patterns = text_table<typename operation::registry_for<Source>::type>.rows;

 public:
  explicit constexpr printer(graph::view const& g) : base(g) {}

 private:
  constexpr void put(exact::rational value) {
    put(value.numerator);
    if (value.denominator != 1) this->put_all("/", value.denominator);
  }

  // How tightly the text of node i holds together. A captured number takes care of its sign when it is filled in.
  constexpr int binding(graph::index i) const {
    namespace precedence = operation::precedence;
    auto const& n = nodes_of.nodes[i];
    if (n.operation == graph::constant) {
      exact::rational const value = nodes_of.constants[n.operands[0]];
      return value.numerator < 0      ? precedence::negation
             : value.denominator != 1 ? precedence::product
                                      : precedence::atom;
    }
    return n.operation < 0 ? precedence::atom : patterns[n.operation].binding;
  }

  constexpr void write_node(piece const& p) {
    graph::node const& n = nodes_of.nodes[p.node];
    if (n.operation == graph::variable) {
      put(nodes_of.names[n.operands[0]]);
    } else if (n.operation == graph::argument) {
      put_argument(*this, Source::names[n.operands[0]]);
    } else if (n.operation == graph::literal) {
      put(literal_text(nodes_of.literals[n.operands[0]]).view());
    } else if (n.operation == graph::captured) {
      this->put_captured_as(p, n);
    } else if (n.operation == graph::constant) {
      put(nodes_of.constants[n.operands[0]]);
    } else if (n.operation == graph::literal) {
      put(literal_text(nodes_of.literals[n.operands[0]]).view());
    } else if (n.operation == operation::opcode_of<operation::operands_>) {
      this->push_operands(n);
    } else {
      write_operation(n);
    }
  }

  constexpr void write_operation(graph::node const& n) {
    namespace precedence = operation::precedence;
    using operation::style;
    auto const& traits = operation::traits_at(n.operation);
    graph::index const a = n.operands[0], b = n.operands[1];
    if (std::string_view const pattern = patterns[n.operation].text; !pattern.empty()) {
      graph::sequence<piece> pieces;
      for_each_part(
          pattern, [&](std::string_view text) { pieces.push({graph::none, 0, text}); },
          [&](int k, std::size_t) { pieces.push({n.operands[k], precedence::atom, {}}); });
      push(pieces);
    } else if (traits.written == style::infix) {
      std::string_view const blank = traits.binding <= precedence::sum ? " " : "";
      push({{a, wanted_of_infix(n, 0), {}},
            {graph::none, 0, blank},
            {graph::none, 0, traits.name},
            {graph::none, 0, blank},
            {b, wanted_of_infix(n, 1), {}}});
    } else if (traits.written == style::prefix) {
      push({{graph::none, 0, traits.name}, {a, traits.binding + 1, {}}});
    } else {
      put(traits.name);
      if (traits.arity == 0) return;
      graph::sequence<piece> call;
      for (int k = 0; k < traits.arity; ++k) {
        call.push({graph::none, 0, k == 0 ? "(" : ", "});
        call.push({n.operands[k], 0, {}});
      }
      call.push({graph::none, 0, ")"});
      push(call);
    }
  }
};

template <class Source>
struct printed {
 private:
  static constexpr bool is_definition(graph::opcode operation) {
    return operation >= 0 && operation::traits_at(operation).written == operation::style::definition;
  }
  // Operations that stand for a formula are printed as that; marks of branches, and what only derivatives see, are not
  // printed.
  static constexpr graph::graph written_out() {
    auto const g = graph::written_out<typename operation::registry_for<Source>::type>(graph::thawed(Source::get()),
                                                                                      &is_definition);
    return graph::detail::rebuilt(
        g, [](graph::graph& to, graph::opcode o, graph::index a, graph::index b, graph::index c) {
          return is_mark(o) || is_attached_to_a_call(to, o, a) ? a : to.append(o, a, b, c);
        });
  }
  // That opaque functions have derivatives goes without saying.
  static constexpr bool is_attached_to_a_call(graph::graph const& g, graph::opcode o, graph::index value) {
    return o == operation::opcode_of<operation::attach_> &&
           g.nodes[value].operation == operation::opcode_of<operation::result_>;
  }
  static constexpr bool is_mark(graph::opcode o) {
    return Source::names != nullptr && o == operation::opcode_of<operation::branch_>;
  }
  static constexpr bool is_written_as_it_stands() {
    auto const& g = Source::get();
    if (g.size.functions > 0) return false;
    for (int i = 0; i < g.size.nodes; ++i)
      if (auto const o = g.nodes[i].operation; is_definition(o) || is_mark(o)) return false;
    return true;
  }
  static constexpr auto const& choose() {
    if constexpr (is_written_as_it_stands())
      return Source::get();
    else
      return graph::frozen<&written_out>::value;
  }

 public:
  static constexpr graph::sequence<char> write() {
    printer<Source> p(choose());
    p.write(choose().roots[0]);
    return std::move(p.written);
  }
  static constexpr bool is_within_limits() {
    if constexpr (!Source::is_within_limits())
      return false;
    else if constexpr (Source::get().size.nodes <= untried)
      return true;
    else
      return graph::fits_in_an_evaluation<&written_out>;
  }
};

}  // namespace detail

/// f as text: a formula as it stands, a derivative or simplify(f) as it comes out simplified. Constants are exact
/// ("2/3"), ^ is a power. Without captured numbers the text is a std::string_view of static characters; with captured
/// numbers it is a detail::text, which holds its characters and converts to std::string_view. It ends after some 20,000
/// characters.
template <class F>
constexpr auto to_string(F const& f) {
  auto const formula = detail::asked_about(f);
  return detail::text_about<detail::printed<detail::lowered_formula<std::remove_cv_t<decltype(formula)>>>,
                            detail::plain_numbers>(formula);
}

/// A function of arguments of these types, or a question about it that one number answers, such as derivative(f):
/// to_string<double>(f). Up to three arguments are called x, y and z, more x0, x1, ...; numbers of an array are x[0],
/// x[1], ...
template <class... Arguments, detail::ordinary_function F>
  requires(sizeof...(Arguments) > 0)
constexpr std::string_view to_string(F const&) {
  using asked = detail::function_to_write<F, Arguments...>;
  if constexpr (!asked::checked::is_sound())
    return {};
  else if constexpr (asked::graph().size.roots != 1)
    return (detail::error::not_one_number_in_text<F>(), std::string_view{});
  else
    return detail::text_about<detail::printed<detail::asked_function<asked>>, detail::plain_numbers>();
}

}  // namespace chainrule
