// SPDX-License-Identifier: BSL-1.0
// to_latex(f): a formula or a function as mathematics in LaTeX, written by the compiler.
#pragma once

#include "../graph/definitions.hpp"
#include "patterns.hpp"
#include "written_graph.hpp"

namespace chainrule {

namespace detail::error {

template <class Callable>
constexpr bool not_one_number_in_latex() {
  static_assert(no<Callable>,
                "chainrule: to_latex writes one number: write to_latex(derivative(f, x)) or to_latex of one result for "
                "each number of a "
                "gradient, a Jacobian or a function with several results");
  return false;
}

}  // namespace detail::error

namespace detail {

/// Writes a graph's nodes as LaTeX.
template <class Operations>
class latex_writer : public tree_writer<latex_writer<Operations>> {
  using base = tree_writer<latex_writer>;
  friend base;
  using piece = typename base::piece;
  using base::nodes_of, base::put, base::put_all, base::push, base::wanted_of_infix;
  static constexpr std::string_view open = "\\left(", close = "\\right)";
  static constexpr auto const& patterns = latex_table<Operations>.rows;

 public:
  constexpr latex_writer(graph::view const& g, argument_name const* names) : base(g), arguments(names) {}

 private:
  argument_name const* arguments;

  static constexpr bool is_leaf_number(graph::node const& n) {
    return n.operation == graph::constant || n.operation == graph::literal || n.operation == graph::captured;
  }

  // How tightly the text of node i holds together. A captured number takes care of its sign when it is filled in.
  constexpr int binding(graph::index i) const {
    namespace precedence = operation::precedence;
    auto const& n = nodes_of.nodes[i];
    if (n.operation == graph::constant) {
      exact::rational const value = nodes_of.constants[n.operands[0]];
      return value.numerator < 0 ? precedence::negation : value.denominator != 1 ? precedence::power : precedence::atom;
    }
    if (n.operation == graph::literal) {
      auto const number = latex_numbers::rewritten(literal_text(nodes_of.literals[n.operands[0]]));
      return number.view()[0] == '-'             ? precedence::negation
             : latex_numbers::is_product(number) ? precedence::product
                                                 : precedence::atom;
    }
    return n.operation < 0 ? precedence::atom : patterns[n.operation].binding;
  }

  constexpr void write_node(piece const& p) {
    graph::node const& n = nodes_of.nodes[p.node];
    int const which = n.operands[0];
    if (n.operation == graph::variable)
      put_name(nodes_of.names[which]);
    else if (n.operation == graph::argument)
      put_argument(arguments[which]);
    else if (n.operation == graph::direction)
      put_all("v_{", which, "}");
    else if (n.operation == graph::captured)
      this->put_captured_as(p, n);
    else if (n.operation == graph::literal)
      put(latex_numbers::rewritten(literal_text(nodes_of.literals[which])).view());
    else if (n.operation == graph::constant)
      put_fraction(nodes_of.constants[which]);
    else if (n.operation == operation::opcode_of<operation::operands_>)
      this->push_operands(n);
    else if (auto const text = patterns[n.operation].text; !text.empty())
      push_pattern(n, text);
    else
      push_by_name(n);
  }

  constexpr void put_fraction(exact::rational value) {
    if (value.denominator == 1) {
      put(value.numerator);
      return;
    }
    put_all(value.numerator < 0 ? "-" : "", "\\frac{", value.numerator < 0 ? -value.numerator : value.numerator, "}{",
            value.denominator, "}");
  }

  constexpr void put_argument(argument_name const& name) {
    this->written.push(name.letter);
    if (name.argument == graph::none && name.position == graph::none) return;
    put("_{");
    if (name.argument != graph::none) put(name.argument);
    if (name.argument != graph::none && name.position != graph::none) put(", ");
    if (name.position != graph::none) put(name.position);
    put("}");
  }

  // x, x_{1} for x1 and x_1, \mathrm{rate}.
  constexpr void put_name(std::string_view name) {
    std::size_t split = name.find('_');
    bool const is_numbered = name.size() > 1 && name.find_first_not_of("0123456789", 1) == name.npos;
    if (is_numbered) split = 1;
    if (split == name.npos || split == 0 || (!is_numbered && split + 1 == name.size())) {
      put_word(name);
    } else {
      put_word(name.substr(0, split));
      put("_{");
      put_word(name.substr(is_numbered ? split : split + 1));
      put("}");
    }
  }
  constexpr void put_word(std::string_view word) {
    bool const is_plain = word.size() == 1 || word.find_first_not_of("0123456789") == word.npos;
    if (!is_plain) put("\\mathrm{");
    put_escaped(word);
    if (!is_plain) put("}");
  }
  constexpr void put_escaped(std::string_view word) {
    for (char c : word) {
      if (c == '\\' || c == '^' || c == '~') {
        put(c == '\\' ? "\\backslash " : c == '^' ? "\\wedge " : "\\sim ");
        continue;
      }
      if (std::string_view("#$%&_{}").find(c) != std::string_view::npos) this->written.push('\\');
      this->written.push(c);
    }
  }

  constexpr void push_pattern(graph::node const& n, std::string_view pattern) {
    graph::sequence<piece> pieces;
    bool const side_by_side = n.operation == operation::opcode_of<operation::multiply_> &&
                              is_leaf_number(nodes_of.nodes[n.operands[0]]) && begins_with_a_name(n.operands[1]);
    for_each_part(
        side_by_side ? "a b" : pattern, [&](std::string_view text) { pieces.push({graph::none, 0, text}); },
        [&](int k, std::size_t position) { pieces.push({n.operands[k], wanted(n, k, pattern, position), {}}); });
    push(pieces);
  }
  // How tightly an operand in a pattern must bind. Braces and parentheses hold anything.
  constexpr int wanted(graph::node const& n, int k, std::string_view pattern, std::size_t position) const {
    namespace precedence = operation::precedence;
    auto const& traits = operation::traits_at(n.operation);
    bool const is_fraction = n.operation == operation::opcode_of<operation::divide_>;
    if (traits.written == operation::style::infix && !is_fraction) return wanted_of_infix(n, k);
    if (traits.written == operation::style::prefix) return traits.binding + 1;
    if (position + 1 < pattern.size() && pattern[position + 1] == '^') return precedence::atom;
    return position > 1 && pattern.substr(position - 2, 2) == "+ " ? precedence::product : 0;
  }

  // Whether the text of a factor begins with a letter or a parenthesis, so that a number may stand beside it.
  constexpr bool begins_with_a_name(graph::index i) const {
    for (;;) {
      graph::node const& n = nodes_of.nodes[i];
      if (is_leaf_number(n) || binding(i) == operation::precedence::negation) return false;
      if (n.operation < 0 || binding(i) <= operation::precedence::sum) return true;
      std::string_view const text = patterns[n.operation].text;
      if (text.empty()) return true;
      if (!is_operand_at(text, 0)) return ('0' > text[0] || text[0] > '9') && text.substr(0, 5) != "\\frac";
      i = n.operands[text[0] - 'a'];
    }
  }

  constexpr void push_by_name(graph::node const& n) {
    auto const& traits = operation::traits_at(n.operation);
    if (traits.written == operation::style::infix) {
      push({{n.operands[0], wanted_of_infix(n, 0), {}},
            {graph::none, 0, " "},
            {graph::none, 0, traits.name},
            {graph::none, 0, " "},
            {n.operands[1], wanted_of_infix(n, 1), {}}});
    } else if (traits.written == operation::style::prefix) {
      push({{graph::none, 0, traits.name}, {n.operands[0], traits.binding + 1, {}}});
    } else {
      put("\\operatorname{");
      put_escaped(traits.name);
      put("}");
      graph::sequence<piece> call;
      for (int k = 0; k < traits.arity; ++k) {
        call.push({graph::none, 0, k == 0 ? open : ", "});
        call.push({n.operands[k], 0, {}});
      }
      call.push({graph::none, 0, close});
      push(call);
    }
  }

 public:
  /// Numbers as LaTeX has them: with powers of ten.
  struct latex_numbers {
    static constexpr std::string_view open = latex_writer::open, close = latex_writer::close;
    static constexpr auto text_of(auto const& number) { return rewritten(number_text(number)); }
    static constexpr auto rewritten(text<longest_number> const& plain) {
      auto const exponent = plain.view().find('e');
      if (exponent == std::string_view::npos) return plain;
      text<longest_number> result;
      result.append(plain.view().substr(0, exponent));
      result.append(" \\cdot 10^{");
      result.append(plain.view().substr(exponent + 1));
      result.append('}');
      return result;
    }
    static constexpr bool is_product(std::string_view number) { return number.find(' ') != number.npos; }
    static constexpr bool wants_parentheses(std::string_view number) { return number[0] == '-' || is_product(number); }
  };
};

/// The graph that `Source::get()` returns, as LaTeX.
template <class Source>
struct latex_of {
  using operations = typename operation::registry_for<Source>::type;
  using writer = latex_writer<operations>;

 private:
  // As a reader knows it: operations that stand for a formula as that, nothing that only derivatives or code see.
  static constexpr graph::graph build() {
    using operation::opcode_of, operation::branch_;
    auto const g = graph::written_out<operations>(graph::thawed(Source::get()), [](graph::opcode o) {
      return operation::traits_at(o).written == operation::style::definition;
    });
    return graph::detail::rebuilt(
        g, [](graph::graph& to, graph::opcode o, graph::index a, graph::index b, graph::index c) {
          return o == opcode_of<branch_> || operation::traits_at(o).transparent ? a : to.append(o, a, b, c);
        });
  }
  static constexpr auto const& readable() { return graph::frozen<&latex_of::build>::value; }

 public:
  static constexpr graph::sequence<char> write() {
    writer w(readable(), Source::names);
    w.write(readable().roots[0]);
    return std::move(w.written);
  }
  static constexpr bool is_within_limits() {
    if constexpr (!Source::is_within_limits())
      return false;
    else if constexpr (Source::get().size.nodes <= untried)
      return true;
    else
      return graph::fits_in_an_evaluation<&latex_of::build>;
  }
};

}  // namespace detail

/// f as mathematics in LaTeX: what to_string(f) says, in its language. Variables of one letter stand as they are, x1
/// and x_1 with an index, others upright. The text is a std::string_view, or an object that converts to one if f
/// carries numbers. It ends after some 20,000 characters.
template <class F>
constexpr auto to_latex(F const& f) {
  auto const formula = detail::asked_about(f);
  using latex = detail::latex_of<detail::lowered_formula<std::remove_cv_t<decltype(formula)>>>;
  return detail::text_about<latex, typename latex::writer::latex_numbers>(formula);
}

/// A function of arguments of these types, or a question about it that one number answers: to_latex<std::array<double,
/// 3>>(f). Up to three arguments are called x, y and z, more x_{0}, x_{1}, ...; numbers of an array are x_{0}, x_{1},
/// ..., or x_{4, 0}, ...
template <class... Arguments, detail::ordinary_function F>
  requires(sizeof...(Arguments) > 0)
constexpr std::string_view to_latex(F const&) {
  using asked = detail::function_to_write<F, Arguments...>;
  if constexpr (!asked::checked::is_sound())
    return {};
  else if constexpr (asked::graph().size.roots != 1)
    return (detail::error::not_one_number_in_latex<F>(), std::string_view{});
  else
    return detail::text_about<detail::latex_of<detail::asked_function<asked>>, detail::plain_numbers>();
}

}  // namespace chainrule
