// The text of formulas reads back as the same formulas, and their LaTeX is well formed.
// Next: laws_of_text.cpp, which reads the text of every operation.
#pragma once

#include "laws.hpp"

namespace chainrule::testing {

/// Reads the language of to_string into a graph: operators and names come from the registry.
class parser {
 public:
  constexpr parser(chainrule::detail::graph::graph& into, std::string_view source) : g(into), text(source) {}

  /// The node that the text describes; none if there is something that cannot be read.
  constexpr chainrule::detail::graph::index read() {
    chainrule::detail::graph::index const all = read(0);
    return text.empty() ? all : chainrule::detail::graph::none;
  }

 private:
  chainrule::detail::graph::graph& g;
  std::string_view text;

  constexpr void skip_spaces() {
    while (!text.empty() && text[0] == ' ') text.remove_prefix(1);
  }
  constexpr bool accept(std::string_view word) {
    skip_spaces();
    if (text.substr(0, word.size()) != word) return false;
    text.remove_prefix(word.size());
    return true;
  }

  // The operator of this style and precedence that the text goes on with: the longest, so that <= is not <.
  constexpr chainrule::detail::graph::opcode operator_here(operation::style style, int precedence) {
    skip_spaces();
    chainrule::detail::graph::opcode found = -1;
    std::size_t length = 0;
    for (chainrule::detail::graph::opcode o = 0; o < operation::registry::size; ++o) {
      auto const& t = operation::traits_at(o);
      if (t.written != style || t.arity == 0 || t.name.size() <= length || text.substr(0, t.name.size()) != t.name)
        continue;
      found = o;
      length = t.name.size();
    }
    if (found < 0 || operation::traits_at(found).binding != precedence) return -1;
    text.remove_prefix(length);
    return found;
  }

  constexpr chainrule::detail::graph::index read(int precedence) {
    if (precedence == operation::precedence::atom) return read_atom();
    if (auto const prefix = operator_here(operation::style::prefix, precedence); prefix >= 0)
      return chainrule::detail::graph::simplified(g, prefix, read(precedence + 1));
    chainrule::detail::graph::index left = read(precedence + 1);
    if (precedence == operation::precedence::power && accept("^"))
      return chainrule::detail::graph::simplified(g, operation::opcode_of<operation::pow_>, left, read_atom());
    for (;;) {
      auto const infix = operator_here(operation::style::infix, precedence);
      if (infix < 0) return left;
      chainrule::detail::graph::index const right = read(precedence + 1);
      left = chainrule::detail::graph::simplified(g, infix, left, right);
    }
  }

  static constexpr bool is_digit(char c) { return '0' <= c && c <= '9'; }
  static constexpr bool is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_'; }

  constexpr chainrule::detail::graph::index read_atom() {
    if (accept("(")) {
      chainrule::detail::graph::index const inside = read(0);
      return accept(")") ? inside : fail();
    }
    if (!text.empty() && is_digit(text[0])) {
      std::int64_t value = 0;
      for (; !text.empty() && is_digit(text[0]); text.remove_prefix(1)) value = 10 * value + (text[0] - '0');
      return g.append_constant({value});
    }
    std::size_t length = 0;
    while (length < text.size() && (is_letter(text[length]) || (length > 0 && is_digit(text[length])))) ++length;
    if (length == 0) return fail();
    auto const word = text.substr(0, length);
    text.remove_prefix(length);
    chainrule::detail::graph::index operands[3]{chainrule::detail::graph::none, chainrule::detail::graph::none,
                                                chainrule::detail::graph::none};
    int count = 0;
    if (accept("(")) {
      do {
        if (count == 3) return fail();
        operands[count++] = read(0);
      } while (accept(","));
      if (!accept(")")) return fail();
    }
    for (chainrule::detail::graph::opcode o = 0; o < operation::registry::size; ++o) {
      auto const& t = operation::traits_at(o);
      if (t.written == operation::style::function && t.name == word && t.arity == count)
        return chainrule::detail::graph::simplified(g, o, operands[0], operands[1], operands[2]);
    }
    return count == 0 ? g.append_variable(word) : fail();
  }

  // Leaves something unread, so that `read` notices.
  constexpr chainrule::detail::graph::index fail() {
    text = "?";
    return g.append_constant({0});
  }
};

/// A formula's text describes that formula; operations that are printed as their definition are read as that.
template <class F>
constexpr bool reads_back(F const&) {
  chainrule::detail::graph::graph g = chainrule::detail::graph::simplified_graph<F>();
  g.roots.push(parser(g, to_string(F{})).read());
  if (g.roots[1] == chainrule::detail::graph::none) return false;
  g = chainrule::detail::graph::simplify(
      chainrule::detail::graph::written_out<operation::registry>(g, [](chainrule::detail::graph::opcode o) {
        return operation::traits_at(o).written == operation::style::definition;
      }));
  return g.roots[0] == g.roots[1];
}

/// What opens in a formula's LaTeX closes, in order.
template <class F>
constexpr bool closes_in_latex(F const&) {
  std::string_view const text = to_latex(F{});
  chainrule::detail::graph::sequence<char> open;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const here = [&](std::string_view word) { return text.substr(i, word.size()) == word; };
    bool const is_escaped = i > 0 && text[i - 1] == '\\';
    if (here("{") && !is_escaped) open.push('{');
    if (here("\\left")) open.push('(');
    char const closed = here("}") && !is_escaped ? '{' : here("\\right") ? '(' : ' ';
    if (closed != ' ' && (open.size == 0 || open[--open.size] != closed)) return false;
  }
  return open.size == 0;
}

// A formula that uses the operation; a condition is that of a where.
template <class Operation>
constexpr auto formula_with() {
  if constexpr (Operation::result == operation::kind::number)
    return canonical<Operation>{};
  else if constexpr (Operation::operands[0] == operation::kind::number)
    return where(formulas::apply<Operation>(x + y, y * z), x, y);
  else if constexpr (Operation::arity == 1)
    return where(formulas::apply<Operation>(x < y), x, y);
  else
    return where(formulas::apply<Operation>(x < y, y <= z), x, y);
}
template <class Operation>
constexpr bool text_reads_back() {
  return reads_back(formula_with<Operation>());
}
template <class Operation>
constexpr bool derivative_reads_back() {
  return reads_back(derivative(canonical<Operation>{}, x));
}

template <class Operation>
struct laws_of_text {
  static_assert(text_reads_back<Operation>());
  static_assert(closes_in_latex(formula_with<Operation>()));
};
template <differentiable Operation>
struct laws_of_text<Operation> {
  static_assert(text_reads_back<Operation>());
  static_assert(derivative_reads_back<Operation>());
  static_assert(closes_in_latex(canonical<Operation>{}));
  static_assert(closes_in_latex(derivative(canonical<Operation>{}, x)));
};

}  // namespace chainrule::testing
